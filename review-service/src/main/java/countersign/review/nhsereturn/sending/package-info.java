/** Prepares returns, sends them to the region's endpoints, and learns what became of that. */
@NullMarked
package countersign.review.nhsereturn.sending;

import org.jspecify.annotations.NullMarked;
