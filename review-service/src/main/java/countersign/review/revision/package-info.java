/** A revision of a review: drafted, frozen as exact bytes, and never changed again. */
@NullMarked
package countersign.review.revision;

import org.jspecify.annotations.NullMarked;
