package countersign.review.review;

import countersign.review.act.Act;
import java.time.Instant;

/** Somebody moved the closing day of the self-assessments, from when to when. */
public record ClosingMove(Act act, Instant from, Instant to) {}
