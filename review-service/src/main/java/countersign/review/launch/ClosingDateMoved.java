package countersign.review.launch;

import countersign.platform.outbox.MessageType;

/**
 * What a review's outbox says when its closing date was moved; the aggregate it comes from is the review.
 *
 * @param closesAt ISO 8601 instant
 */
public record ClosingDateMoved(String closesAt) {

    public static final MessageType<ClosingDateMoved> TYPE =
            new MessageType<>("review.closing-date-moved", ClosingDateMoved.class);
}
