package countersign.gateway.stuck.part;

import java.time.Instant;

/** A part that does not answer. */
public record AwayPart(Part part, Instant since) {}
