package countersign.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of ADR 14: which workers there are, and what each believes only because the engine got to it. */
record BeliefTable(Set<String> workers) {

    private static final Path ADR = Path.of("../docs/adr/0014-the-engine-is-believed-in-nothing-that-counts.md");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    static BeliefTable read() {
        try (var lines = Files.lines(ADR)) {
            return new BeliefTable(lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(0, line.indexOf('|', 1)))
                    .flatMap(cell -> NAME.matcher(cell).results())
                    .map((MatchResult name) -> name.group(1))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean names(String worker) {
        return workers.contains(worker);
    }
}
