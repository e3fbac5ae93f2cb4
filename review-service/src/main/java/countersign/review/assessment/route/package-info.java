/** The assessments' part in the process of a review: issued, reminded, awaited, closed; and what waits on whom. */
@NullMarked
package countersign.review.assessment.route;

import org.jspecify.annotations.NullMarked;
