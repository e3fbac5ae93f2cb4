package countersign.review.revision.contradiction;

import countersign.platform.identity.OdsCode;

/** What a provider confirmed in the rapid check: whether its policies never use a missed appointment as a reason. */
public record PolicyStatement(OdsCode organisation, String name, boolean never) {}
