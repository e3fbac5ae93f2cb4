package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Actions;
import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What comes before every record on an action, in one order: it exists for the caller, is theirs to do, is new, is open
 * (or closed, to be reopened), is as they read it.
 */
@Component
class Admit {

    private final Actions actions;
    private final Authorities authorities;

    Admit(Actions actions, Authorities authorities) {
        this.actions = actions;
        this.authorities = authorities;
    }

    /** For what is recorded on an open action. */
    Outcome<Admission> ask(Ask ask) {
        return ask(ask, false);
    }

    /** For what is recorded on a closed one. */
    Outcome<Admission> askOfClosed(Ask ask) {
        return ask(ask, true);
    }

    private Outcome<Admission> ask(Ask ask, boolean closed) {
        Optional<OdsCode> organisation = ask.caller().organisation();
        Optional<Versioned<Action>> found =
                actions.find(ask.id()).filter(action -> action.body().isSeenBy(organisation));
        if (found.isEmpty() || organisation.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("action"));
        }
        Optional<Authority> authority = authorities.of(ask.caller());
        if (authority.isEmpty()) {
            return Outcome.refused(new Refusal.Unavailable("Your appointments could not be looked up."));
        }
        if (!found.get().body().mayBeKeptBy(authority.get())) {
            return Outcome.refused(new Refusal.NotPermitted(
                    "An action is kept by the programme office and the review lead of its ICB, and by the provider lead of"
                            + " the organisation that leads it."));
        }
        return known(ask, found.get().body()).orElseGet(() -> fresh(ask, found.get(), organisation.get(), closed));
    }

    private static Optional<Outcome<Admission>> known(Ask ask, Action action) {
        return action.entries()
                .filter(entry -> entry.person().equals(ask.caller().person()))
                .filter(entry -> entry.key().compare(ask.key()) != RememberedKey.Match.ANOTHER)
                .findFirst()
                .map(entry -> entry.key().compare(ask.key()) == RememberedKey.Match.REPEATED
                        ? Outcome.done(new Admission.Repeated(action, entry))
                        : Outcome.refused(new Refusal.KeyReused()));
    }

    private static Outcome<Admission> fresh(Ask ask, Versioned<Action> found, OdsCode organisation, boolean closed) {
        if (found.body().closed() != closed) {
            return Outcome.refused(closed ? new Refusal.NotClosed() : new Refusal.AlreadyClosed());
        }
        if (found.version() != ask.readVersion()) {
            return Outcome.refused(new Refusal.Stale(found.version()));
        }
        return Outcome.done(new Admission.Fresh(found, organisation));
    }
}
