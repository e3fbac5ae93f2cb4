package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.BoardCondition;
import countersign.actions.action.Commitment;
import countersign.actions.action.Entry;
import countersign.actions.outcome.FreeText;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.actions.outcome.Today;
import countersign.platform.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names who sees to a condition of the Board, and by when, where the Board left that open: once. Its plan is told. */
@Component
class AssignAction {

    private static final int YEARS_AHEAD = 10;
    private static final int LONGEST_OWNER = 300;

    private final Admit admit;
    private final Actions actions;
    private final Today today;
    private final Clock clock;

    AssignAction(Admit admit, Actions actions, Today today, Clock clock) {
        this.admit = admit;
        this.actions = actions;
        this.today = today;
        this.clock = clock;
    }

    record AssignmentRequest(
            @Nullable String owner, @Nullable LocalDate due) {}

    Outcome<Entry> assign(Ask ask, AssignmentRequest request) {
        return switch (admit.ask(ask)) {
            case Outcome.Refused<Admission>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Admission>(Admission.Repeated(Action action, Entry first)) -> Outcome.done(first);
            case Outcome.Done<Admission>(Admission.Fresh fresh) -> write(ask, request, fresh);
        };
    }

    private Outcome<Entry> write(Ask ask, AssignmentRequest request, Admission.Fresh fresh) {
        Action before = fresh.found().body();
        BoardCondition condition = before.boardCondition();
        if (condition == null || before.commitment().isAssigned()) {
            return Outcome.refused(new Refusal.AlreadyAssigned());
        }
        Commitment open = before.commitment();
        Optional<Problem> wrong =
                wrongOwner(open.owner(), request.owner()).or(() -> wrongDay(open.due(), request.due()));
        if (wrong.isPresent()) {
            return Outcome.refused(new Refusal.Invalid(wrong.get()));
        }
        Entry entry = fresh.entry(ask, clock.instant());
        Action after = before.assigned(
                new BoardCondition(condition.revision(), entry),
                open.owner() == null ? Objects.requireNonNull(request.owner()) : open.owner(),
                open.due() == null ? Objects.requireNonNull(request.due()) : open.due());
        return actions.replace(
                        fresh.found(),
                        after,
                        ActionAssigned.of(after, entry),
                        Audited.assigned(after, entry, ask.caller()))
                ? Outcome.done(entry)
                : assign(ask, request);
    }

    /** What the Board has named stays; it need not be sent again. */
    private static Optional<Problem> wrongOwner(@Nullable String named, @Nullable String owner) {
        if (named == null) {
            return FreeText.problem("owner", owner, LONGEST_OWNER);
        }
        return owner == null || owner.equals(named)
                ? Optional.empty()
                : Optional.of(FreeText.invalid("owner", "The Board has named " + named + "; that stays."));
    }

    private Optional<Problem> wrongDay(@Nullable LocalDate set, @Nullable LocalDate due) {
        if (set != null) {
            return due == null || due.equals(set)
                    ? Optional.empty()
                    : Optional.of(FreeText.invalid("due", "The Board has set the due date; that stays."));
        }
        LocalDate now = today.day();
        return due == null || due.isBefore(now) || due.isAfter(now.plusYears(YEARS_AHEAD))
                ? Optional.of(FreeText.invalid("due", "Enter the due date, today or later."))
                : Optional.empty();
    }
}
