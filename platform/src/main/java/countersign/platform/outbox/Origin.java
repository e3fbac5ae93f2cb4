package countersign.platform.outbox;

import java.time.Instant;

/**
 * Where a message comes from.
 *
 * @param aggregate id of the aggregate with which it was written
 * @param message id of the message, the same however often it is delivered
 * @param at when it was written
 */
public record Origin(String aggregate, String message, Instant at) {}
