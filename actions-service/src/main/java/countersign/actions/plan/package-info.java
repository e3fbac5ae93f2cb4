/** The action plan of a review: opened when its Board approves, complete when every action in it is closed. */
@NullMarked
package countersign.actions.plan;

import org.jspecify.annotations.NullMarked;
