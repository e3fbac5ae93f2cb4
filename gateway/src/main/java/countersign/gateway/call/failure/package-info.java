/** What a page has to tell its reader when a service did not do what was asked of it. */
@NullMarked
package countersign.gateway.call.failure;

import org.jspecify.annotations.NullMarked;
