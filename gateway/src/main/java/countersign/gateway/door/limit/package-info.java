/** How much one client may ask of the door, and how large what it sends may be. */
@NullMarked
package countersign.gateway.door.limit;

import org.jspecify.annotations.NullMarked;
