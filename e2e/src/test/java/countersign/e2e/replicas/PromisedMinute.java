package countersign.e2e.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** What ADR 10 promises: whoever is shut out is out within a minute. The only time that a journey holds anybody to. */
final class PromisedMinute {
    private static final Duration PROMISED = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Instant end = Instant.now().plus(PROMISED);

    private PromisedMinute() {}

    static PromisedMinute fromNow() {
        return new PromisedMinute();
    }

    /**
     * Tries it every second until it is refused. Fails when something was allowed that was begun after the minute,
     * however long trying takes.
     */
    void untilRefused(Callable<Boolean> refused) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> isRefused(refused));
    }

    private boolean isRefused(Callable<Boolean> refused) throws Exception {
        Instant begun = Instant.now();
        boolean out = refused.call();
        assertThat(out || begun.isBefore(end))
                .as("refused though it was begun at %s, after the minute that ended at %s", begun, end)
                .isTrue();
        return out;
    }
}
