package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.Entry;
import countersign.actions.outcome.FreeText;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.platform.problem.Problem;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An action that was closed by mistake is open again, with the reason; the closing stays on the record. */
@Component
class ReopenAction {

    private final Admit admit;
    private final Actions actions;
    private final Clock clock;

    ReopenAction(Admit admit, Actions actions, Clock clock) {
        this.admit = admit;
        this.actions = actions;
        this.clock = clock;
    }

    record ReopeningRequest(@Nullable String reason) {}

    Outcome<Entry> reopen(Ask ask, ReopeningRequest request) {
        return switch (admit.askOfClosed(ask)) {
            case Outcome.Refused<Admission>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Admission>(Admission.Repeated(Action action, Entry first)) ->
                action.closed() ? Outcome.refused(new Refusal.UndoneSince()) : Outcome.done(first);
            case Outcome.Done<Admission>(Admission.Fresh fresh) -> write(ask, request, fresh);
        };
    }

    private Outcome<Entry> write(Ask ask, ReopeningRequest request, Admission.Fresh fresh) {
        Optional<Problem> wrong = FreeText.problem("reason", request.reason());
        if (wrong.isPresent()) {
            return Outcome.refused(new Refusal.Invalid(wrong.get()));
        }
        Entry entry = fresh.entry(ask, clock.instant());
        Action after = fresh.found().body().reopened(entry, Objects.requireNonNull(request.reason()));
        return actions.replace(
                        fresh.found(),
                        after,
                        ActionReopened.of(after, entry),
                        Audited.reopened(after, entry, ask.caller()))
                ? Outcome.done(entry)
                : reopen(ask, request);
    }
}
