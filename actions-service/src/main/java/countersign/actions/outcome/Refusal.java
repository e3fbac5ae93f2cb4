package countersign.actions.outcome;

import countersign.platform.problem.Problem;

/** A business refusal. Use cases check in one order: exists, permitted, state, rule. */
public sealed interface Refusal {

    /** It does not exist, or not for this caller. */
    record NotFound(String what) implements Refusal {}

    /** The caller may know of it, but has no authority for this. */
    record NotPermitted(String detail) implements Refusal {}

    /** It is closed: nothing is recorded on it unless it is reopened. */
    record AlreadyClosed() implements Refusal {}

    /** It is open, so that it cannot be reopened. */
    record NotClosed() implements Refusal {}

    /** The same request has done this before, and it has been undone since. */
    record UndoneSince() implements Refusal {}

    /** It has its owner and its day, and keeps them. */
    record AlreadyAssigned() implements Refusal {}

    /** The Board left open who sees to it or by when, and nobody has said so yet. */
    record NotAssigned() implements Refusal {}

    /** Somebody else was there first. */
    record Stale(long currentVersion) implements Refusal {}

    /** The idempotency key was used before with another payload. */
    record KeyReused() implements Refusal {}

    /** What the decision rests on cannot be had just now; nothing was changed. */
    record Unavailable(String what) implements Refusal {}

    /** Fields break a rule; the problem names them. */
    record Invalid(Problem problem) implements Refusal {}
}
