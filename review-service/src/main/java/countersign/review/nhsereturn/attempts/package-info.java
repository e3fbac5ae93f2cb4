/** How the delivery of a return goes, attempt by attempt. */
@NullMarked
package countersign.review.nhsereturn.attempts;

import org.jspecify.annotations.NullMarked;
