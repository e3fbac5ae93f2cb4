package countersign.platform.problem;

import java.io.IOException;

/** A body grew over the cap of its path while being read. */
public final class TooLargeException extends IOException {

    private final long cap;

    public TooLargeException(long cap) {
        super("Body over " + cap + " bytes");
        this.cap = cap;
    }

    public Problem problem() {
        return Problem.of(
                "too-large", 413, "Too large", "At most " + cap + " bytes can be sent here. Send less at a time.");
    }
}
