/**
 * What is done again and again: every so often, by each replica or by one of them, or after a failure with growing
 * waits. Stores, the outbox, the engine's held work and the services use it.
 */
@NullMarked
package countersign.platform.sweep;

import org.jspecify.annotations.NullMarked;
