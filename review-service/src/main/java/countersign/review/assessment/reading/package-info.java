/** Reading assessments, as far as a caller may see them; and what waits on whom. */
@NullMarked
package countersign.review.assessment.reading;

import org.jspecify.annotations.NullMarked;
