package countersign.review.assessment;

import countersign.review.act.Act;

/** The provider's lead read what was submitted, and accepted it or returned it with reasons. */
public record Moderation(Act act, boolean accepted, String reasons, Submission submission) {}
