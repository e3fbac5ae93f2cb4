package countersign.actions.action.keeping;

import countersign.actions.action.Action;
import countersign.actions.action.Entry;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.time.Instant;

/** An ask that may go on: it is new, or it was answered before. */
sealed interface Admission {

    /**
     * A new one.
     *
     * @param organisation for which the caller acts
     */
    record Fresh(Versioned<Action> found, OdsCode organisation) implements Admission {

        /** Who records it, and which version of the action comes of it. */
        Entry entry(Ask ask, Instant at) {
            return Entry.of(ask.caller(), organisation, ask.key(), found.version() + 1, at);
        }
    }

    /**
     * One that came before.
     *
     * @param first what it recorded the first time
     */
    record Repeated(Action action, Entry first) implements Admission {}
}
