/** Tests of the inbox. */
@NullMarked
package countersign.gateway.inbox;

import org.jspecify.annotations.NullMarked;
