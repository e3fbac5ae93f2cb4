/** Who may come in and how: the two security chains, headers, limits, and what is answered when a service is away. */
@NullMarked
package countersign.gateway.door;

import org.jspecify.annotations.NullMarked;
