package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.bson.Document;

/**
 * What a reopened action tells its plan.
 *
 * @param version of the action that came of it: what closed it before is older
 */
public record ActionReopened(ReviewId review, ActionId action, String title, long version, Instant at) {

    /** Type of the message. */
    public static final String TYPE = "actions.action-reopened";

    static OutboxMessage of(Action action, Entry entry) {
        Document payload = new Document("review", action.review().value())
                .append("action", action.id().value())
                .append("title", action.commitment().title())
                .append("version", entry.version());
        return OutboxMessage.of(TYPE, payload, entry.at())
                .recordedIn(action.icb().value());
    }

    public static ActionReopened from(OutboxMessage message) {
        Document payload = message.payload();
        return new ActionReopened(
                new ReviewId(payload.getString("review")),
                new ActionId(payload.getString("action")),
                payload.getString("title"),
                payload.getLong("version"),
                message.at());
    }
}
