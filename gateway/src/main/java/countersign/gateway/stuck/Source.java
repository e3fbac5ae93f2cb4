package countersign.gateway.stuck;

/** Who knows of a stuck thing, and runs it again. */
public enum Source {
    REVIEW,
    SIGNOFF,
    ACTIONS,
    ENGINE
}
