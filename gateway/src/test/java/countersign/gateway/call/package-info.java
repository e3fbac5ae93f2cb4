/** Calls to the services. */
@NullMarked
package countersign.gateway.call;

import org.jspecify.annotations.NullMarked;
