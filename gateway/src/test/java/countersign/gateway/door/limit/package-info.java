/** Limits, tested. */
@NullMarked
package countersign.gateway.door.limit;

import org.jspecify.annotations.NullMarked;
