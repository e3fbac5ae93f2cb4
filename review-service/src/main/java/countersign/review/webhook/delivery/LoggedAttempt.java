package countersign.review.webhook.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, as it is kept.
 *
 * @param number counts the attempts at this delivery from 1, over replays
 * @param host with the port, as the endpoint names it
 * @param address that was connected to; operators only
 * @param status none without an answer
 * @param kind in one word: {@code received}, {@code refused}, {@code certificate-expired} …; {@code begun} while
 *     nothing is known of its end
 * @param words the same as a sentence for people, without a full stop
 * @param body the first 2 kB of the answer; operators only
 */
public record LoggedAttempt(
        String delivery,
        int number,
        Instant at,
        String host,
        @Nullable String address,
        @Nullable Integer status,
        long millis,
        String kind,
        String words,
        String body) {

    private static final String NOT_KNOWN = "Begun; what came of it was not written down, because the service stopped";

    static LoggedAttempt begun(Delivery delivery, Instant at, String host) {
        return new LoggedAttempt(
                delivery.id(), delivery.attempts() + 1, at, host, null, null, 0, "begun", NOT_KNOWN, "");
    }
}
