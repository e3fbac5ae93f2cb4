/** Tests of the sealed sessions. */
@NullMarked
package countersign.gateway.door.session;

import org.jspecify.annotations.NullMarked;
