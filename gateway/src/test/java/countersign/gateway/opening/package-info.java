/** Opening a review, in a browser. */
@NullMarked
package countersign.gateway.opening;

import org.jspecify.annotations.NullMarked;
