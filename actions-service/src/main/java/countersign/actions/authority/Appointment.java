package countersign.actions.authority;

import countersign.platform.identity.OdsCode;

/**
 * A post held today at one organisation, as review-service tells it; posts that mean nothing here are kept as words.
 */
record Appointment(String post, OdsCode organisation) {}
