/** The tasks' part in the process of a review: opened when the process asks, closed when it no longer does. */
@NullMarked
package countersign.signoff.route;

import org.jspecify.annotations.NullMarked;
