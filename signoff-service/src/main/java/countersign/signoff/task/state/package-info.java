/** Where a task stands, what may follow from there, and what was decided. */
@NullMarked
package countersign.signoff.task.state;

import org.jspecify.annotations.NullMarked;
