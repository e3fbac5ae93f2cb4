/**
 * A review: what is opened by an ICB, launched, taken through its stages and concluded or closed; and who may see it.
 */
@NullMarked
package countersign.review.review;

import org.jspecify.annotations.NullMarked;
