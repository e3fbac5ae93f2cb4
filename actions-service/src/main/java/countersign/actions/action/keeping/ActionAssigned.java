package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.OutboxMessage;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;

/** What an action that was given its day tells its plan. */
public record ActionAssigned(ReviewId review, ActionId action, LocalDate due) {

    /** Type of the message. */
    public static final String TYPE = "actions.action-assigned";

    static OutboxMessage of(Action action, Entry entry) {
        Document payload = new Document("review", action.review().value())
                .append("action", action.id().value())
                .append("due", Objects.requireNonNull(action.commitment().due()).toString());
        return OutboxMessage.of(TYPE, payload, entry.at())
                .recordedIn(action.icb().value());
    }

    public static ActionAssigned from(OutboxMessage message) {
        Document payload = message.payload();
        return new ActionAssigned(
                new ReviewId(payload.getString("review")),
                new ActionId(payload.getString("action")),
                LocalDate.parse(payload.getString("due")));
    }
}
