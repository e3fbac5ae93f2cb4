/** Headers and addresses, tested. */
@NullMarked
package countersign.gateway.door.header;

import org.jspecify.annotations.NullMarked;
