package countersign.review.revision;

import countersign.review.act.Act;

/**
 * The last change of one part of a draft.
 *
 * @param version that the draft had with it
 * @param what the part in words, as in "Finding for domain 3"
 * @param removed whether the part is gone since
 */
public record PartChange(long version, Act act, String what, boolean removed) {}
