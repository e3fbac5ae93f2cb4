/** Opening a review: what is sent, what it must have, and the review that comes of it. */
@NullMarked
package countersign.review.opening;

import org.jspecify.annotations.NullMarked;
