/**
 * Who calls: the caller of a request from a checked access token. {@code countersign.resource-server.enabled=false}
 * leaves the filter chain to the application (the gateway has its own).
 */
@NullMarked
package countersign.platform.identity;

import org.jspecify.annotations.NullMarked;
