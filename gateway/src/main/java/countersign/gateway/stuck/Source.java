package countersign.gateway.stuck;

/** Who knows of a stuck thing, and runs it again. */
enum Source {
    REVIEW,
    SIGNOFF,
    ACTIONS,
    ENGINE
}
