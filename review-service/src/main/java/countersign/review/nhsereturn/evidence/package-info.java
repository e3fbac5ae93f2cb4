/** What lies behind a return's link: its content, and the evidence that signoff-service makes and keeps for it. */
@NullMarked
package countersign.review.nhsereturn.evidence;

import org.jspecify.annotations.NullMarked;
