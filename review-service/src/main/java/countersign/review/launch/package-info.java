/** Launching an opened review, and moving the date on which its self-assessments close. */
@NullMarked
package countersign.review.launch;

import org.jspecify.annotations.NullMarked;
