package countersign.actions.plan;

import java.time.Instant;

/** Something that happened to the plan as a whole, in words. */
public record Event(Instant at, String what, String detail) {}
