/** Returns: as the region receives, queries and accepts them, and as the ICB sees them delivered and answered. */
@NullMarked
package countersign.gateway.region;

import org.jspecify.annotations.NullMarked;
