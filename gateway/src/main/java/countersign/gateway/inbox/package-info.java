/** My work: everything that waits on the signed-in person, from all services, by due date. */
@NullMarked
package countersign.gateway.inbox;

import org.jspecify.annotations.NullMarked;
