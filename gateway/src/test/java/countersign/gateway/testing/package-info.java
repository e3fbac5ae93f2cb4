/** A gateway with everything around it played: identity provider, services, database, browser. */
@NullMarked
package countersign.gateway.testing;

import org.jspecify.annotations.NullMarked;
