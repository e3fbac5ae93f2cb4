/** The assessments' part in the process of a review: issued, reminded, awaited, closed. */
@NullMarked
package countersign.review.assessment.route;

import org.jspecify.annotations.NullMarked;
