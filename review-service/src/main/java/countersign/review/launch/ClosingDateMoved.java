package countersign.review.launch;

import java.time.Instant;
import org.bson.Document;

/** What a review's outbox says when its closing date was moved; the aggregate it comes from is the review. */
public final class ClosingDateMoved {

    public static final String TYPE = "review.closing-date-moved";

    private static final String CLOSES_AT = "closesAt";

    private ClosingDateMoved() {}

    static Document payload(Instant closesAt) {
        return new Document(CLOSES_AT, closesAt.toString());
    }

    public static Instant closesAt(Document payload) {
        return Instant.parse(payload.getString(CLOSES_AT));
    }
}
