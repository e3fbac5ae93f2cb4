/** Answers to returns: the region's, and the ICB's when something is queried or could not be delivered. */
@NullMarked
package countersign.review.nhsereturn.answering;

import org.jspecify.annotations.NullMarked;
