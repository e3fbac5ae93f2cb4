/** What a team writes into its assessment: its answers, and who took part. */
@NullMarked
package countersign.review.assessment.sheet;

import org.jspecify.annotations.NullMarked;
