package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param address the address that was connected to, if it came to that
 * @param took from the look-up of the address to the end of the answer
 */
public record Attempt(Optional<String> address, Duration took, Result result) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int GONE = 410;

    /** What the other side did. */
    public sealed interface Result {}

    /**
     * It answered.
     *
     * @param body at most the first 2 kB
     * @param retryAfter what the receiver asked for, if it did so in a form that can be read
     */
    public record Answered(int status, String body, Optional<Duration> retryAfter) implements Result {}

    /** It did not. */
    public record Failed(Failure failure) implements Result {}

    /** Why there was no answer; the words are shown to operators. */
    public enum Failure {
        NO_SUCH_HOST("The host name has no address that may be connected to"),
        NOT_REACHED("The connection could not be made"),
        TLS("The certificate or the TLS handshake was refused"),
        TIMED_OUT("No full answer within the time allowed"),
        BROKEN_OFF("The connection broke off");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Only 2xx is success: a redirect is a failure and never followed. */
    public boolean succeeded() {
        return result instanceof Answered(int status, String body, Optional<Duration> after) && status / 100 == 2;
    }

    /** The receiver wants no more messages, ever. */
    public boolean isGone() {
        return result instanceof Answered answered && answered.status() == GONE;
    }

    Optional<Duration> retryAfter() {
        return switch (result) {
            case Answered answered -> answered.retryAfter();
            case Failed failed -> Optional.empty();
        };
    }

    boolean showsOverload() {
        return switch (result) {
            case Answered answered -> answered.status() == TOO_MANY_REQUESTS;
            case Failed failed -> failed.failure() == Failure.TIMED_OUT;
        };
    }

    /** The status, or nothing if there was no answer. */
    public @Nullable Integer status() {
        return result instanceof Answered answered ? answered.status() : null;
    }
}
