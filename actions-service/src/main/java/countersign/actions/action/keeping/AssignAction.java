package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.BoardCondition;
import countersign.actions.action.Commitment;
import countersign.actions.action.Entry;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names who sees to a condition of the Board, and by when, where the Board left that open: once. Its plan is told. */
record AssignAction(AssignmentRequest request) implements KeepAction.Act<Entry> {

    private static final int YEARS_AHEAD = 10;
    private static final int LONGEST_OWNER = 300;
    private static final Refusal ASSIGNED =
            new Refusal.WrongState("action-assigned", "This action has its owner and its date; they stay as they are.");

    record AssignmentRequest(
            @Nullable String owner, @Nullable LocalDate due) {}

    @Override
    public Outcome<Entry> again(Action action, Entry first) {
        return Outcome.done(first);
    }

    @Override
    public Outcome<Change<Action, Entry>> record(Action before, Entry entry, Caller caller) {
        BoardCondition condition = before.boardCondition();
        Commitment open = before.commitment();
        if (condition == null || open.isAssigned()) {
            return Outcome.refused(ASSIGNED);
        }
        var fields = new Fields();
        String owner = owner(fields, open.owner());
        LocalDate due = due(fields, open.due(), EnglishTime.dayOf(entry.at()));
        return fields.outcome(() -> {
            Action after = before.assigned(
                    new BoardCondition(condition.revision(), entry), owner, Objects.requireNonNull(due));
            return Change.of(after, entry, ActionAssigned.of(after, entry), Audited.assigned(after, entry, caller));
        });
    }

    /** What the Board has named stays; it need not be sent again. */
    private String owner(Fields fields, @Nullable String named) {
        String given = request.owner();
        if (named == null) {
            return fields.required("owner", given, LONGEST_OWNER);
        }
        fields.check(given == null || given.equals(named), "owner", "The Board has named " + named + "; that stays.");
        return named;
    }

    private @Nullable LocalDate due(Fields fields, @Nullable LocalDate set, LocalDate today) {
        LocalDate given = request.due();
        if (set != null) {
            fields.check(given == null || given.equals(set), "due", "The Board has set the due date; that stays.");
            return set;
        }
        boolean right = given != null && !given.isBefore(today) && !given.isAfter(today.plusYears(YEARS_AHEAD));
        fields.check(right, "due", "Enter the due date, today or later.");
        return given;
    }
}
