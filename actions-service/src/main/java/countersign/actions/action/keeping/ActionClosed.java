package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.bson.Document;

/**
 * What a closed action tells its plan.
 *
 * @param version of the action that came of it; 1 in a message from before actions could be reopened
 */
public record ActionClosed(ReviewId review, ActionId action, long version, Instant at) {

    /** Type of the message. */
    public static final String TYPE = "actions.action-closed";

    static OutboxMessage of(Action action, Entry entry) {
        Document payload = new Document("review", action.review().value())
                .append("action", action.id().value())
                .append("version", entry.version());
        return OutboxMessage.of(TYPE, payload, entry.at())
                .recordedIn(action.icb().value());
    }

    public static ActionClosed from(OutboxMessage message) {
        Document payload = message.payload();
        return new ActionClosed(
                new ReviewId(payload.getString("review")),
                new ActionId(payload.getString("action")),
                payload.get("version", 1L),
                message.at());
    }
}
