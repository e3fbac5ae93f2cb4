package countersign.incidents;

import java.time.Duration;
import org.slf4j.Logger;

/**
 * Says in the broker's log that nothing arrives, at first as a warning, then as an error every ten minutes; the suite's
 * operators see it too, as the suite notices the silence.
 */
final class Complaints {

    private static final Duration BETWEEN_ERRORS = Duration.ofMinutes(10);

    private final Logger log;
    private final int partition;
    private long since;
    private long lastError;
    private boolean open;

    Complaints(Logger log, int partition) {
        this.log = log;
        this.partition = partition;
    }

    void about(String trouble, int waiting) {
        long now = System.nanoTime();
        if (!open) {
            open = true;
            since = now;
            lastError = now;
            log.warn("Incidents of partition {} cannot be handed over, which is tried again: {}", partition, trouble);
        } else if (now - lastError >= BETWEEN_ERRORS.toNanos()) {
            lastError = now;
            log.error(
                    "For {} minutes no incident of partition {} has reached the suite; {} records wait, and the broker"
                            + " keeps its log, which takes disk, until they have: {}",
                    Duration.ofNanos(now - since).toMinutes(),
                    partition,
                    waiting,
                    trouble);
        }
    }

    void over() {
        if (open) {
            open = false;
            log.info("Incidents of partition {} are handed over again", partition);
        }
    }
}
