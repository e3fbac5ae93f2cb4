package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Entry;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** An action that was closed by mistake is open again, with the reason; the closing stays on the record. */
record ReopenAction(ReopeningRequest request) implements KeepAction.Act<Entry> {

    record ReopeningRequest(@Nullable String reason) {}

    @Override
    public boolean isOnClosed() {
        return true;
    }

    @Override
    public Outcome<Entry> again(Action action, Entry first) {
        return action.closed() ? Outcome.refused(KeepAction.UNDONE_SINCE) : Outcome.done(first);
    }

    @Override
    public Outcome<Change<Action, Entry>> record(Action before, Entry entry, Caller caller) {
        var fields = new Fields();
        Action after = before.reopened(entry, fields.required("reason", request.reason(), Entry.LONGEST_TEXT));
        return fields.outcome(
                () -> Change.of(after, entry, ActionReopened.of(after, entry), Audited.reopened(after, entry, caller)));
    }
}
