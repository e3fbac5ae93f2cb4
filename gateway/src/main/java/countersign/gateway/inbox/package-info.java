/** My work: everything that waits on the signed-in person, from all services, the most urgent first. */
@NullMarked
package countersign.gateway.inbox;

import org.jspecify.annotations.NullMarked;
