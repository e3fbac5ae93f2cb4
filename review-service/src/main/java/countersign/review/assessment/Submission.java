package countersign.review.assessment;

import countersign.review.act.Act;

/** A team handed in its assessment. The hash stands for the answers and participants as they were. */
public record Submission(Act act, String contentSha256) {}
