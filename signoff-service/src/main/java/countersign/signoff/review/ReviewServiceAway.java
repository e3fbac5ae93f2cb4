package countersign.signoff.review;

import countersign.platform.calls.Remote;
import java.util.function.Supplier;

/** What review-service holds cannot be had now; nothing was changed, and a repeat may succeed. */
public final class ReviewServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReviewServiceAway(Throwable cause) {
        super("review-service did not give what was asked for", cause);
    }

    static <T> T unlessAway(Supplier<T> call) {
        try {
            return Remote.call(call);
        } catch (RuntimeException away) {
            throw new ReviewServiceAway(away);
        }
    }
}
