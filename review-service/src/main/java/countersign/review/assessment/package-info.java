/** A self-assessment of a team or provider: its answers, its states, and the wall that keeps it candid. */
@NullMarked
package countersign.review.assessment;

import org.jspecify.annotations.NullMarked;
