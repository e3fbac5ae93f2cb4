package countersign.e2e.fault;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what clients were told had been done, for the checker: one line of JSON for each call that changes something
 * and succeeded.
 */
record Acknowledged(Path file) implements Consumer<Answer> {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");
    private static final String KEY = "Idempotency-Key";

    static Acknowledged of(RunningSuite suite) {
        return new Acknowledged(suite.data().resolve("faults/acknowledged.jsonl"));
    }

    @Override
    public synchronized void accept(Answer answer) {
        String[] call = answer.call().split(" ", 2);
        if (CHANGING.contains(call[0]) && answer.status() / 100 == 2) {
            String line = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "method", call[0],
                            "path", URI.create(call[1]).getPath(),
                            "asked", Map.of(KEY, answer.asked().getOrDefault(KEY, "")),
                            "status", answer.status(),
                            "headers", answer.headers().map(),
                            "body", answer.body()));
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
