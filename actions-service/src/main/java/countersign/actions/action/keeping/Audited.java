package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Entry;
import countersign.actions.action.Progress;
import countersign.actions.action.Update;
import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import java.util.List;

/**
 * What the owner's audit chain hears of an action: that something was recorded, and its salted hash, but not its words.
 */
final class Audited {

    private Audited() {}

    static OutboxMessage updated(Action action, Update update, Caller caller) {
        String text = "Action “" + action.commitment().title() + "” said to be "
                + update.standing().inWords();
        return entry(action, "action.updated", update.entry(), caller, text);
    }

    static OutboxMessage closed(Action action, Progress.Closed closure, Caller caller) {
        String text = "Action “" + action.commitment().title() + "” closed with evidence";
        return entry(action, "action.closed", closure.entry(), caller, text);
    }

    static OutboxMessage reopened(Action action, Entry entry, Caller caller) {
        String text = "Action “" + action.commitment().title() + "” reopened with a reason";
        return entry(action, "action.reopened", entry, caller, text);
    }

    static OutboxMessage assigned(Action action, Entry entry, Caller caller) {
        String text = "Owner and day named for “" + action.commitment().title() + "”";
        return entry(action, "action.assigned", entry, caller, text);
    }

    private static OutboxMessage entry(Action action, String type, Entry entry, Caller caller, String text) {
        return AuditMessages.entry(
                action.icb().value(),
                type,
                caller,
                List.of(action.review().value(), action.id().value()),
                entry.saltedHash(),
                text,
                entry.at());
    }
}
