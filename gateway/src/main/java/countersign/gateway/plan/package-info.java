/** The action plan of a review: its actions, what was done on each, and closing them. */
@NullMarked
package countersign.gateway.plan;

import org.jspecify.annotations.NullMarked;
