/** Tests of the door over HTTP. */
@NullMarked
package countersign.gateway.door;

import org.jspecify.annotations.NullMarked;
