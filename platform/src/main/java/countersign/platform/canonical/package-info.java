/** Turns content into the one sequence of bytes that is hashed, signed and sent (RFC 8785 behind a strict gate). */
@NullMarked
package countersign.review.canonical;

import org.jspecify.annotations.NullMarked;
