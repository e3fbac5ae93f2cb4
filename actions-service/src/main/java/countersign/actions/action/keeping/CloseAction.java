package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Entry;
import countersign.actions.action.Progress;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** An action is done: never without saying what shows it. Its plan is told. */
record CloseAction(ClosureRequest request) implements KeepAction.Act<Progress.Closed> {

    /** The Board left open who sees to it or by when, and nobody has said so yet. */
    private static final Refusal UNASSIGNED = new Refusal.WrongState(
            "action-unassigned",
            "The Board left open who sees to this condition or by when. Name both, then close it.");

    record ClosureRequest(@Nullable String evidence) {}

    @Override
    public Outcome<Progress.Closed> again(Action action, Entry first) {
        return action.closed() && action.closure().entry().equals(first)
                ? Outcome.done(action.closure())
                : Outcome.refused(KeepAction.UNDONE_SINCE);
    }

    @Override
    public Outcome<Change<Action, Progress.Closed>> record(Action before, Entry entry, Caller caller) {
        if (!before.commitment().isAssigned()) {
            return Outcome.refused(UNASSIGNED);
        }
        var fields = new Fields();
        var closure = new Progress.Closed(entry, fields.required("evidence", request.evidence(), Entry.LONGEST_TEXT));
        return fields.outcome(() -> Change.of(
                before.with(closure),
                closure,
                ActionClosed.of(before, entry),
                Audited.closed(before, closure, caller)));
    }
}
