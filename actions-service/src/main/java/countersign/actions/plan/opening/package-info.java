/** From an approved revision to a plan with its actions. */
@NullMarked
package countersign.actions.plan.opening;

import org.jspecify.annotations.NullMarked;
