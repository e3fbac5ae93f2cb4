package countersign.review.response;

import countersign.review.act.Act;

/** Somebody submitted a response. The hash stands for the answers and participants as they were. */
public record Submission(Act act, String contentSha256) {}
