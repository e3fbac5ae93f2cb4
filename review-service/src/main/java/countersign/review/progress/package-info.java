/** How far a review is, told to each reader as far as they may know it, and what they may do and open. */
@NullMarked
package countersign.review.progress;

import org.jspecify.annotations.NullMarked;
