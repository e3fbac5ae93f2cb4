package countersign.review.webhook.sending;

import java.time.Duration;

/**
 * How long one attempt may take, in its parts and as a whole.
 *
 * @param connect each connection, and each silence in its handshake
 */
public record SendingLimits(Duration lookUp, Duration connect, Duration whole) {}
