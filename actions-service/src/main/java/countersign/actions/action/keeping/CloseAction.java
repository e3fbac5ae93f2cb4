package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.Entry;
import countersign.actions.action.Progress;
import countersign.actions.outcome.FreeText;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.platform.problem.Problem;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An action is done: never without saying what shows it. Its plan is told. */
@Component
class CloseAction {

    private final Admit admit;
    private final Actions actions;
    private final Clock clock;

    CloseAction(Admit admit, Actions actions, Clock clock) {
        this.admit = admit;
        this.actions = actions;
        this.clock = clock;
    }

    record ClosureRequest(@Nullable String evidence) {}

    Outcome<Progress.Closed> close(Ask ask, ClosureRequest request) {
        return switch (admit.ask(ask)) {
            case Outcome.Refused<Admission>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Admission>(Admission.Repeated(Action action, Entry first)) ->
                action.closed() && action.closure().entry().equals(first)
                        ? Outcome.done(action.closure())
                        : Outcome.refused(new Refusal.UndoneSince());
            case Outcome.Done<Admission>(Admission.Fresh fresh) -> write(ask, request, fresh);
        };
    }

    private Outcome<Progress.Closed> write(Ask ask, ClosureRequest request, Admission.Fresh fresh) {
        if (!fresh.found().body().commitment().isAssigned()) {
            return Outcome.refused(new Refusal.NotAssigned());
        }
        Optional<Problem> wrong = FreeText.problem("evidence", request.evidence());
        if (wrong.isPresent()) {
            return Outcome.refused(new Refusal.Invalid(wrong.get()));
        }
        Entry entry = fresh.entry(ask, clock.instant());
        var closure = new Progress.Closed(entry, Objects.requireNonNull(request.evidence()));
        Action before = fresh.found().body();
        return actions.replace(
                        fresh.found(),
                        before.with(closure),
                        ActionClosed.of(before, entry),
                        Audited.closed(before, closure, ask.caller()))
                ? Outcome.done(closure)
                : close(ask, request);
    }
}
