/** Reading assessments, as far as a caller may see them. */
@NullMarked
package countersign.review.assessment.reading;

import org.jspecify.annotations.NullMarked;
