package countersign.review.webhook.history;

import countersign.review.webhook.delivery.LoggedAttempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt.
 *
 * @param number counts the attempts at this delivery from 1
 * @param address that was connected to, for operators only
 * @param kind what happened in one word, such as {@code certificate-expired}
 * @param words the same in words
 * @param body the beginning of what was answered, for operators only
 */
record AttemptView(
        String delivery,
        int number,
        Instant at,
        String host,
        @Nullable String address,
        @Nullable Integer status,
        long durationMs,
        String kind,
        String words,
        @Nullable String body) {

    static AttemptView of(LoggedAttempt attempt, boolean operator) {
        return new AttemptView(
                attempt.delivery(),
                attempt.number(),
                attempt.at(),
                attempt.host(),
                operator ? attempt.address() : null,
                attempt.status(),
                attempt.millis(),
                attempt.kind(),
                attempt.words(),
                operator ? attempt.body() : null);
    }
}
