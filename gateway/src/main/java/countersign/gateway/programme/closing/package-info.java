/** Moving the day on which a review's self-assessments close. */
@NullMarked
package countersign.gateway.programme.closing;

import org.jspecify.annotations.NullMarked;
