package countersign.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of a service that is kept beside its sources, so that a change of its contract is seen in review. */
public final class OpenApiFile {

    private static final Path FILE = Path.of("openapi.json");
    private static final ObjectWriter SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private OpenApiFile() {}

    /** Written first with {@code -Dcountersign.openapi=renew}; written, and still missed, if there is none. */
    public static void check(int port) {
        var served = new HttpEdge(port).get("/v3/api-docs").json();
        var now = SORTED.writeValueAsString(served) + "\n";
        try {
            if ("renew".equals(System.getProperty("countersign.openapi"))) {
                Files.writeString(FILE, now);
            }
            var kept = Files.exists(FILE) ? Files.readString(FILE) : "";
            if (kept.isEmpty()) {
                Files.writeString(FILE, now);
            }
            if (!kept.equals(now)) {
                throw new AssertionError(FILE.toAbsolutePath() + " is not what the service says of itself: "
                        + difference(kept, now) + "\nIf it is meant, renew the file with -Dcountersign.openapi=renew");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String difference(String kept, String now) {
        var before = kept.lines().toList();
        var after = now.lines().toList();
        for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
            if (!before.get(at).equals(after.get(at))) {
                return "line " + (at + 1) + " was\n" + before.get(at) + "\nand is now\n" + after.get(at);
            }
        }
        return "it had " + before.size() + " lines and has now " + after.size();
    }
}
