package countersign.platform.mongo;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;

/** So many messages of one aggregate wait that it takes no more; at the HTTP edge 503 with Retry-After. */
public final class FullOutboxException extends ProblemException {

    private static final int RETRY_AFTER_SECONDS = 30;

    public FullOutboxException() {
        super(Problem.of(
                        "outbox-full",
                        503,
                        "Too much is waiting",
                        "Earlier changes are still being passed on. Try again in half a minute.")
                .with("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
