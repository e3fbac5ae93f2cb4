package countersign.review.instrument;

/** A rating as people read it. */
public record Rating(RatingId id, String label) {}
