package countersign.review.incident;

import java.time.Instant;

/** A stop of a process, known by the engine's key. It is open until the engine says that it is over. */
public sealed interface Incident {

    record Open(IncidentFile file) implements Incident {}

    /** The process went on, or was ended. */
    record Mended(IncidentFile file, Instant mendedAt) implements Incident {}

    IncidentFile file();
}
