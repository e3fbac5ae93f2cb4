package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Entry;
import countersign.actions.action.Standing;
import countersign.actions.action.Update;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Those who do an action say how it stands. */
record RecordUpdate(UpdateRequest request) implements KeepAction.Act<Update> {

    /**
     * What is sent.
     *
     * @param status overdue cannot be said: the due date says it
     */
    record UpdateRequest(@Nullable String text, @Nullable Standing status) {}

    @Override
    public Outcome<Update> again(Action action, Entry first) {
        return Outcome.done(action.update(first));
    }

    @Override
    public Outcome<Change<Action, Update>> record(Action before, Entry entry, Caller caller) {
        var fields = new Fields();
        String text = fields.required("text", request.text(), Entry.LONGEST_TEXT);
        Standing standing = request.status();
        fields.check(standing != null, "status", "Say whether it is on track: on-track or at-risk.");
        return fields.outcome(() -> {
            var update = new Update(entry, Objects.requireNonNull(standing), text);
            return Change.of(before.with(update), update, Audited.updated(before, update, caller));
        });
    }
}
