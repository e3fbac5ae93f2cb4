/** Tests of the region's pages. */
@NullMarked
package countersign.gateway.region;

import org.jspecify.annotations.NullMarked;
