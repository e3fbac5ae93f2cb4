/** A return to NHS England: an envelope around exact content, on its way, received, answered. */
@NullMarked
package countersign.review.nhsereturn;

import org.jspecify.annotations.NullMarked;
