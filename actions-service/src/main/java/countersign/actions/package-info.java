/** Keeps what was promised in an approved review: the plan, its actions, and who has to act. */
@NullMarked
package countersign.actions;

import org.jspecify.annotations.NullMarked;
