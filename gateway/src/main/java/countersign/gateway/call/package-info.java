/** Calls from pages to the services with the user's token: what every Feign client shares. */
@NullMarked
package countersign.gateway.call;

import org.jspecify.annotations.NullMarked;
