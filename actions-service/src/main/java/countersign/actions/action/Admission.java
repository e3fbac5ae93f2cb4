package countersign.actions.action;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;

/** An ask that may go on: it is new, or it was answered before. */
sealed interface Admission {

    /**
     * A new one.
     *
     * @param organisation for which the caller acts
     */
    record Fresh(Versioned<Action> found, OdsCode organisation) implements Admission {}

    /**
     * One that came before.
     *
     * @param first what it recorded the first time
     */
    record Repeated(Action action, Entry first) implements Admission {}
}
