package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.Locale;
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

    /** One that ended before anything was sent. */
    public static Attempt failed(Failure failure) {
        return new Attempt(Optional.empty(), Duration.ZERO, new Failed(failure));
    }

    /** Only 2xx is success: a redirect is a failure and never followed. */
    public boolean succeeded() {
        return result instanceof Answered answered && answered.status() / 100 == 2;
    }

    /** The receiver wants no more messages, ever. */
    public boolean isGone() {
        return result instanceof Answered answered && answered.status() == GONE;
    }

    Optional<Duration> retryAfter() {
        return result instanceof Answered answered ? answered.retryAfter() : Optional.empty();
    }

    boolean showsOverload() {
        return switch (result) {
            case Answered answered -> answered.status() == TOO_MANY_REQUESTS;
            case Failed failed -> failed.failure().showsOverload();
        };
    }

    /** The status, or nothing if there was no answer. */
    public @Nullable Integer status() {
        return result instanceof Answered answered ? answered.status() : null;
    }

    /** What happened as one word, by which attempts can be told apart: such as {@code redirected}. */
    public String kind() {
        return switch (result) {
            case Answered answered -> kindOf(answered.status());
            case Failed failed ->
                failed.failure().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** What happened in words, without a full stop. */
    public String words() {
        return switch (result) {
            case Answered answered -> wordsOf(answered.status());
            case Failed failed -> failed.failure().words();
        };
    }

    private static String kindOf(int status) {
        return switch (status) {
            case GONE -> "gone";
            case TOO_MANY_REQUESTS -> "overloaded";
            default ->
                switch (status / 100) {
                    case 2 -> "received";
                    case 3 -> "redirected";
                    case 4 -> "refused";
                    default -> "faulty";
                };
        };
    }

    private static String wordsOf(int status) {
        return switch (kindOf(status)) {
            case "gone" -> "The receiver answered that it is gone for good (410)";
            case "overloaded" -> "The receiver asked for fewer messages (429)";
            case "received" -> "The receiver has it (" + status + ")";
            case "redirected" -> "The receiver pointed to another address (" + status + "), which is never followed";
            case "refused" -> "The receiver refused it (" + status + ")";
            default -> "The receiver had a fault of its own (" + status + ")";
        };
    }
}
