/** Decisions of groups, as people see them. */
@NullMarked
package countersign.gateway.forum;

import org.jspecify.annotations.NullMarked;
