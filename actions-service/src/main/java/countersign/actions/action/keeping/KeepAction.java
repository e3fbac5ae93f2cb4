package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.action.Entry;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one way to record something on an action: it exists for the caller, is theirs to do, is new, is open (or closed,
 * to be reopened), is as they read it, keeps the rule of the act.
 */
@Component
class KeepAction {

    static final Refusal UNDONE_SINCE = new Refusal.WrongState(
            "undone-since",
            "You have done this before, and it has been undone since. Read the action again before you do anything else.");

    private static final Refusal NOT_A_KEEPER = new Refusal.NotPermitted(
            "An action is kept by the programme office and the review lead of its ICB, and by the provider lead of"
                    + " the organisation that leads it.");
    private static final Refusal CLOSED = new Refusal.WrongState(
            "action-closed", "This action has been closed; nothing more can be recorded on it unless it is reopened.");
    private static final Refusal OPEN = new Refusal.WrongState("action-open", "This action is open already.");

    private final Actions actions;
    private final Authorities authorities;
    private final Clock clock;

    KeepAction(Actions actions, Authorities authorities, Clock clock) {
        this.actions = actions;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** One thing that can be recorded; its answer is a {@code T}. */
    interface Act<T> {

        default boolean isOnClosed() {
            return false;
        }

        /**
         * What a repeated request is answered.
         *
         * @param first what it recorded the first time
         */
        Outcome<T> again(Action action, Entry first);

        Outcome<Change<Action, T>> record(Action before, Entry entry, Caller caller);
    }

    <T> Outcome<T> keep(Ask ask, Act<T> act) {
        return actions.change(ask.id(), found -> refusal(ask.caller(), found.body())
                .<Outcome<Change<Action, T>>>map(Outcome::refused)
                .or(() -> repeated(ask, act, found.body()))
                .orElseGet(() -> fresh(ask, act, found)));
    }

    private Optional<Refusal> refusal(Caller caller, Action action) {
        if (!action.isSeenBy(caller.organisation())) {
            return Optional.of(Actions.ABSENT);
        }
        return switch (authorities.of(caller)) {
            case Outcome.Refused<Authority>(Refusal why) -> Optional.of(why);
            case Outcome.Done<Authority>(Authority authority) ->
                action.mayBeKeptBy(authority) ? Optional.empty() : Optional.of(NOT_A_KEEPER);
        };
    }

    private static <T> Optional<Outcome<Change<Action, T>>> repeated(Ask ask, Act<T> act, Action action) {
        return action.entries()
                .filter(entry -> entry.person().equals(ask.caller().person()))
                .filter(entry -> entry.key().compare(ask.key()) != RememberedKey.Match.ANOTHER)
                .findFirst()
                .map(first -> first.key().equals(ask.key())
                        ? act.again(action, first).map(answer -> Change.of(action, answer))
                        : Outcome.refused(new Refusal.KeyReused()));
    }

    private <T> Outcome<Change<Action, T>> fresh(Ask ask, Act<T> act, Versioned<Action> found) {
        Action before = found.body();
        if (before.closed() != act.isOnClosed()) {
            return Outcome.refused(before.closed() ? CLOSED : OPEN);
        }
        if (found.version() != ask.readVersion()) {
            return Outcome.refused(new Refusal.Stale(found.version()));
        }
        Caller caller = ask.caller();
        Entry entry =
                Entry.of(caller, caller.organisation().orElseThrow(), ask.key(), found.version() + 1, clock.instant());
        return act.record(before, entry, caller);
    }
}
