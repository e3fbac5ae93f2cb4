package countersign.review.assessment;

import countersign.review.review.Act;

/** A team handed in its assessment. The hash stands for the answers and participants as they were. */
public record Submission(Act act, String contentSha256) {}
