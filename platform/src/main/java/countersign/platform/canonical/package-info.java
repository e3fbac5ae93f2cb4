/**
 * Turns content into the one sequence of bytes that is hashed, signed and sent (RFC 8785 behind a strict gate). Used by
 * review-service for what is frozen, and by signoff-service for statements, the record and evidence.
 */
@NullMarked
package countersign.platform.canonical;

import org.jspecify.annotations.NullMarked;
