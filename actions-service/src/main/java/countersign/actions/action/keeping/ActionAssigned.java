package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What an action that was given its day tells its plan.
 *
 * @param due ISO 8601 date
 */
public record ActionAssigned(ReviewId review, ActionId action, String due) {

    public static final MessageType<ActionAssigned> TYPE =
            new MessageType<>("actions.action-assigned", ActionAssigned.class);

    static OutboxMessage of(Action action, Entry entry) {
        LocalDate due = Objects.requireNonNull(action.commitment().due());
        return OutboxMessage.of(TYPE, new ActionAssigned(action.review(), action.id(), due.toString()), entry.at())
                .recordedIn(action.icb().value());
    }
}
