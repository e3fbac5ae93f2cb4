/** Refusals that come before any controller, or instead of one: problem details as well. */
@NullMarked
package countersign.platform.problem.early;

import org.jspecify.annotations.NullMarked;
