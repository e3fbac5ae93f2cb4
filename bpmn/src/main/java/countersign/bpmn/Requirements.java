package countersign.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must stand before each stage begins, and before a return of each kind is prepared and sent. The services check
 * it themselves: that the engine has come this far is no proof.
 */
public final class Requirements {
    private static final String TABLE = "/countersign/bpmn/requirements.txt";
    private static final String NOTHING = "nothing";

    private static final Requirements OURS = read(TABLE);

    private final Map<String, Set<Requirement>> stages = new LinkedHashMap<>();
    private final Map<String, Set<Requirement>> returns = new LinkedHashMap<>();

    private Requirements(List<String> lines) {
        lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(this::take);
    }

    /** Of an activity of the models, by its id; one that the table does not name fails. */
    public static Set<Requirement> ofStage(String element) {
        return named(OURS.stages, "stage", element);
    }

    /** Of a kind of return, by its word; one that the table does not name fails. */
    public static Set<Requirement> ofReturn(String kind) {
        return named(OURS.returns, "kind of return", kind);
    }

    static Set<String> stages() {
        return OURS.stages.keySet();
    }

    static Set<String> returns() {
        return OURS.returns.keySet();
    }

    /** A table as it is written; a line that cannot be read, or an id named twice, fails. */
    static Requirements of(String table) {
        return new Requirements(table.lines().toList());
    }

    private static Requirements read(String resource) {
        try (InputStream table = Requirements.class.getResourceAsStream(resource)) {
            if (table == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Requirement> named(Map<String, Set<Requirement>> table, String what, String id) {
        Set<Requirement> found = table.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Nothing is declared about what the " + what + " " + id + " requires");
        }
        return found;
    }

    private void take(String line) {
        String[] words = line.split("\\s+");
        Map<String, Set<Requirement>> table =
                switch (words[0]) {
                    case "stage" -> stages;
                    case "return" -> returns;
                    default -> throw new IllegalArgumentException("Neither a stage nor a return: " + line);
                };
        if (words.length < 3 || table.put(words[1], required(words)) != null) {
            throw new IllegalArgumentException("Without requirements, or named twice: " + line);
        }
    }

    private static Set<Requirement> required(String[] words) {
        List<String> said = Arrays.asList(words).subList(2, words.length);
        if (said.equals(List.of(NOTHING))) {
            return Set.of();
        }
        Set<Requirement> required = EnumSet.noneOf(Requirement.class);
        said.forEach(word -> required.add(Requirement.of(word)));
        return Collections.unmodifiableSet(required);
    }
}
