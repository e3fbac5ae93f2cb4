/** Bytes that were hashed once: given out only while they still have that hash, exactly as they are. */
@NullMarked
package countersign.review.exact;

import org.jspecify.annotations.NullMarked;
