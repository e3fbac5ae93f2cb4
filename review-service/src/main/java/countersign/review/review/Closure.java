package countersign.review.review;

import countersign.platform.identity.OdsCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a review came to end without approval: who decided to close it and why, as signoff-service recorded it.
 *
 * @param reasons in the words of whoever decided; the parties' to read
 * @param at when the review was closed here, after it was decided
 */
public record Closure(
        String decidedBy, @Nullable OdsCode organisation, String reasons, Instant decidedAt, Instant at) {}
