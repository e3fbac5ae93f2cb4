package countersign.review.webhook.history;

import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.history.MissedMessages.Missed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not reach an endpoint unless somebody asks for it.
 *
 * @param delivery its message; none if it was sent while the endpoint was switched off
 * @param since when it was given up, or sent without a message to this endpoint
 * @param reason as a sentence
 * @param sentWithAll whether it is among what is sent when all is sent again; otherwise it is too old, and has to be
 *     sent by itself
 */
record WaitingView(String subject, @Nullable String delivery, Instant since, String reason, boolean sentWithAll) {

    private static final String SWITCHED_OFF = "It was sent while the endpoint was switched off.";

    static WaitingView of(Missed missed) {
        return new WaitingView(missed.subject(), null, missed.since(), SWITCHED_OFF, true);
    }

    static WaitingView of(Delivery delivery, Instant reach) {
        return delivery.progress() instanceof Progress.Exhausted(Instant at, String reason)
                ? new WaitingView(delivery.subject(), delivery.id(), at, reason, !at.isBefore(reach))
                : new WaitingView(delivery.subject(), delivery.id(), delivery.createdAt(), "", false);
    }
}
