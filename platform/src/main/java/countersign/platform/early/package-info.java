/** Refusals that come before any controller, or instead of one: problem details as well. */
@NullMarked
package countersign.platform.early;

import org.jspecify.annotations.NullMarked;
