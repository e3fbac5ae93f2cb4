package countersign.review.nhsereturn.reading;

import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Envelope.Sending;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.LoggedAttempt;
import countersign.review.webhook.delivery.Delivery.Progress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an envelope to an endpoint.
 *
 * @param state of the delivery now: pending, delivered or exhausted
 * @param nextAttemptAt of the delivery, while it is pending
 * @param address that was connected to, for operators only
 * @param body the beginning of what was answered, for operators only
 */
record AttemptView(
        int sequence,
        String delivery,
        String endpoint,
        String state,
        @Nullable Instant nextAttemptAt,
        Instant at,
        String host,
        @Nullable String address,
        @Nullable Integer status,
        long durationMs,
        @Nullable String error,
        @Nullable String body) {

    /** All attempts at all envelopes of this return, in order. */
    static List<AttemptView> of(NhseReturn shown, List<Delivery> deliveries, boolean operator) {
        return shown.envelopes().stream()
                .flatMap(envelope -> deliveries.stream()
                        .filter(delivery -> carries(envelope, delivery))
                        .flatMap(delivery -> of(envelope, delivery, operator)))
                .toList();
    }

    private static boolean carries(Envelope envelope, Delivery delivery) {
        return envelope.sendings().stream().map(Sending::delivery).anyMatch(delivery.id()::equals);
    }

    private static Stream<AttemptView> of(Envelope envelope, Delivery delivery, boolean operator) {
        return delivery.attempts().stream().map(attempt -> of(envelope, delivery, attempt, operator));
    }

    private static AttemptView of(Envelope envelope, Delivery delivery, LoggedAttempt attempt, boolean operator) {
        return new AttemptView(
                envelope.sequence(),
                delivery.id(),
                delivery.endpoint(),
                state(delivery.progress()),
                delivery.progress() instanceof Progress.Pending(Instant dueAt) ? dueAt : null,
                attempt.at(),
                attempt.host(),
                operator ? attempt.address() : null,
                attempt.status(),
                attempt.millis(),
                attempt.error(),
                operator ? attempt.body() : null);
    }

    private static String state(Progress progress) {
        return switch (progress) {
            case Progress.Pending pending -> "pending";
            case Progress.Delivered delivered -> "delivered";
            case Progress.Exhausted exhausted -> "exhausted";
        };
    }
}
