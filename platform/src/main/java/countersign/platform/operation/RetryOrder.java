package countersign.platform.operation;

import java.time.Instant;

/** What an operator ordered: that stuck work is run again. Kept for good. */
record RetryOrder(String work, String by, Instant at) {}
