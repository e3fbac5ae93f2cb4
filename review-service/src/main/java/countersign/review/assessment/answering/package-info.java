/** Filling in an assessment: each answer saved by itself, with its own version. */
@NullMarked
package countersign.review.assessment.answering;

import org.jspecify.annotations.NullMarked;
