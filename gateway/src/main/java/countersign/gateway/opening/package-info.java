/** Opening a review: who takes part, who leads and signs, which groups consider it, by when. */
@NullMarked
package countersign.gateway.opening;

import org.jspecify.annotations.NullMarked;
