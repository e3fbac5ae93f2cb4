package countersign.review.policycheck;

import countersign.review.act.Act;

/**
 * What a provider's lead answered.
 *
 * @param neverUsesDnaAsReason whether the policies never use a missed appointment (DNA) as a reason for discharge
 * @param evidence the policies that say so, or what was looked at
 * @param comment never empty where the answer is no
 */
public record Confirmation(boolean neverUsesDnaAsReason, String evidence, String comment, Act act) {}
