/** Sends returns to the region's endpoints, and learns what becomes of that. */
@NullMarked
package countersign.review.nhsereturn.sending;

import org.jspecify.annotations.NullMarked;
