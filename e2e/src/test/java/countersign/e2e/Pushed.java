package countersign.e2e;

import static org.awaitility.Awaitility.await;

import countersign.e2e.people.Actor;
import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A POST that is under way when its service is killed, and is sent again with the same key once the service is back.
 */
record Pushed(RunningSuite suite, Actor who, String path, Object body) {

    /** What the repetition answered; the first attempt's answer may have been lost on the way. */
    Answer whileKilling(String part) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Thread first = Thread.ofVirtual().start(() -> attempt(key));
        suite.kill(part);
        await().atMost(Duration.ofSeconds(70)).until(() -> !first.isAlive());
        suite.startAgain(part);
        return await(path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> who.post(path, body, key), answer -> answer.status() != 503 && answer.status() != 502);
    }

    private void attempt(Map<String, String> key) {
        try {
            who.post(path, body, key);
        } catch (UncheckedIOException cutOff) {
            // the service was killed while it answered
        }
    }
}
