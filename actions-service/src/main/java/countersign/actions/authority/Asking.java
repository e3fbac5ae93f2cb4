package countersign.actions.authority;

import countersign.platform.calls.Remote;
import feign.FeignException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks review-service; that it does not answer, for whatever reason, is an answer too. */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private Asking() {}

    /** Nothing if there was no answer, or a refusal. */
    static <T> Optional<T> of(Supplier<T> call) {
        try {
            return Optional.of(Remote.call(call));
        } catch (RuntimeException noAnswer) {
            LOG.warn("review-service did not answer: {}", noAnswer.toString());
            return Optional.empty();
        }
    }

    /** Whether something is there for the caller. */
    static SeenReviews.Answer isThere(Supplier<?> call) {
        try {
            Remote.call(call);
            return SeenReviews.Answer.SEEN;
        } catch (FeignException.NotFound | FeignException.Forbidden absent) {
            return SeenReviews.Answer.UNSEEN;
        } catch (RuntimeException noAnswer) {
            LOG.warn("review-service did not answer: {}", noAnswer.toString());
            return SeenReviews.Answer.NO_ANSWER;
        }
    }
}
