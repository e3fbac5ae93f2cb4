/** What organisations are called. */
@NullMarked
package countersign.gateway.organisation;

import org.jspecify.annotations.NullMarked;
