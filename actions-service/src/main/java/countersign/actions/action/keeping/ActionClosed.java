package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.util.Optional;

/**
 * What a closed action tells its plan.
 *
 * @param version of the action that came of it; absent from messages from before actions could be reopened: then 1
 */
public record ActionClosed(ReviewId review, ActionId action, Optional<Long> version) {

    public static final MessageType<ActionClosed> TYPE = new MessageType<>("actions.action-closed", ActionClosed.class);

    static OutboxMessage of(Action action, Entry entry) {
        return OutboxMessage.of(
                        TYPE, new ActionClosed(action.review(), action.id(), Optional.of(entry.version())), entry.at())
                .recordedIn(action.icb().value());
    }
}
