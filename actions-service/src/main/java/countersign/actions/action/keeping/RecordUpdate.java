package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.Entry;
import countersign.actions.action.Standing;
import countersign.actions.action.Update;
import countersign.actions.outcome.FreeText;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.platform.problem.Problem;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who do an action say how it stands. */
@Component
class RecordUpdate {

    private final Admit admit;
    private final Actions actions;
    private final Clock clock;

    RecordUpdate(Admit admit, Actions actions, Clock clock) {
        this.admit = admit;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * What is sent.
     *
     * @param status overdue cannot be said: the due date says it
     */
    record UpdateRequest(@Nullable String text, @Nullable Standing status) {}

    Outcome<Update> record(Ask ask, UpdateRequest request) {
        return switch (admit.ask(ask)) {
            case Outcome.Refused<Admission>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Admission>(Admission.Repeated(Action action, Entry first)) ->
                Outcome.done(action.update(first));
            case Outcome.Done<Admission>(Admission.Fresh fresh) -> write(ask, request, fresh);
        };
    }

    private Outcome<Update> write(Ask ask, UpdateRequest request, Admission.Fresh fresh) {
        Optional<Problem> wrong = wrong(request);
        if (wrong.isPresent()) {
            return Outcome.refused(new Refusal.Invalid(wrong.get()));
        }
        Entry entry = fresh.entry(ask, clock.instant());
        Update update =
                new Update(entry, Objects.requireNonNull(request.status()), Objects.requireNonNull(request.text()));
        Action before = fresh.found().body();
        return actions.replace(fresh.found(), before.with(update), Audited.updated(before, update, ask.caller()))
                ? Outcome.done(update)
                : record(ask, request);
    }

    private static Optional<Problem> wrong(UpdateRequest request) {
        return FreeText.problem("text", request.text())
                .or(() -> request.status() == null
                        ? Optional.of(FreeText.invalid("status", "Say whether it is on track: on-track or at-risk."))
                        : Optional.empty());
    }
}
