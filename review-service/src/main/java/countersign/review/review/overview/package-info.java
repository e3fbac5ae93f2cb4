/** Reading reviews: the list, and one review with how far its participants are. */
@NullMarked
package countersign.review.review.overview;

import org.jspecify.annotations.NullMarked;
