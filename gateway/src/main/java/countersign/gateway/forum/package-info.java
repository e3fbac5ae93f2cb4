/** A governance group's decision, and what its ICB decides after a declined signature or a rejection by the Board. */
@NullMarked
package countersign.gateway.forum;

import org.jspecify.annotations.NullMarked;
