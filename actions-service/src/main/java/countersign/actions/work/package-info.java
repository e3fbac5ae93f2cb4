/** What waits on whom in the plans, and what has happened in them. */
@NullMarked
package countersign.actions.work;

import org.jspecify.annotations.NullMarked;
