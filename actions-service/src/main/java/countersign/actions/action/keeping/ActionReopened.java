package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Entry;
import countersign.actions.action.ReviewId;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;

/**
 * What a reopened action tells its plan.
 *
 * @param version of the action that came of it: what closed it before is older
 */
public record ActionReopened(ReviewId review, ActionId action, String title, long version) {

    public static final MessageType<ActionReopened> TYPE =
            new MessageType<>("actions.action-reopened", ActionReopened.class);

    static OutboxMessage of(Action action, Entry entry) {
        return OutboxMessage.of(
                        TYPE,
                        new ActionReopened(
                                action.review(),
                                action.id(),
                                action.commitment().title(),
                                entry.version()),
                        entry.at())
                .recordedIn(action.icb().value());
    }
}
