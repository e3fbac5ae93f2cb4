/** Makes returns out of what was decided: policy confirmations and review outcomes. */
@NullMarked
package countersign.review.nhsereturn.preparing;

import org.jspecify.annotations.NullMarked;
