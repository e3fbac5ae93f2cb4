package countersign.e2e.paths;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For reading: every flow of every model, and who took it with the real workers. */
record FlowTable(Map<Flow, Set<String>> taken, Map<String, String> titles) {

    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    Flow.drawn().stream()
                            .map(flow -> flow + "\t" + by(flow))
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String by(Flow flow) {
        return Stream.concat(
                        taken.getOrDefault(flow, Set.of()).stream()
                                .filter(titles::containsKey)
                                .map(titles::get)
                                .sorted(),
                        Stream.of(LongWait.values())
                                .filter(wait -> wait.flows().contains(flow))
                                .map(LongWait::toString))
                .collect(Collectors.joining("; "));
    }
}
