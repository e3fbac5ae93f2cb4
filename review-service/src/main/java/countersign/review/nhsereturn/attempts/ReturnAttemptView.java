package countersign.review.nhsereturn.attempts;

import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.delivery.LoggedAttempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an envelope to an endpoint.
 *
 * @param number counts the attempts at this delivery from 1
 * @param state of the delivery now: pending, delivered or exhausted
 * @param nextAttemptAt of the delivery, while it is pending
 * @param address that was connected to, for operators only
 * @param kind what happened in one word, such as {@code certificate-expired}
 * @param words the same in words
 * @param error the words, unless the receiver has it
 * @param body the beginning of what was answered, for operators only
 */
record ReturnAttemptView(
        int sequence,
        String delivery,
        String endpoint,
        int number,
        String state,
        @Nullable Instant nextAttemptAt,
        Instant at,
        String host,
        @Nullable String address,
        @Nullable Integer status,
        long durationMs,
        String kind,
        String words,
        @Nullable String error,
        @Nullable String body) {

    private static final String RECEIVED = "received";

    static ReturnAttemptView of(int sequence, Delivery delivery, LoggedAttempt attempt, boolean operator) {
        return new ReturnAttemptView(
                sequence,
                delivery.id(),
                delivery.endpoint(),
                attempt.number(),
                delivery.state(),
                delivery.progress() instanceof Progress.Pending pending ? pending.dueAt() : null,
                attempt.at(),
                attempt.host(),
                operator ? attempt.address() : null,
                attempt.status(),
                attempt.millis(),
                attempt.kind(),
                attempt.words(),
                attempt.kind().equals(RECEIVED) ? null : attempt.words(),
                operator ? attempt.body() : null);
    }
}
