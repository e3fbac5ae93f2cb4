/** The responses' part in the process of a review: issued, reminded, awaited, closed. */
@NullMarked
package countersign.review.response.route;

import org.jspecify.annotations.NullMarked;
