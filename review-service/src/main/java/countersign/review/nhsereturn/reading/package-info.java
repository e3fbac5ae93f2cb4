/** Returns as the ICB, the region and the national lead see them. */
@NullMarked
package countersign.review.nhsereturn.reading;

import org.jspecify.annotations.NullMarked;
