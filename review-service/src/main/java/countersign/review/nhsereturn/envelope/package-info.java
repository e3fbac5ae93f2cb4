/** One sending of a return: what was sent to which endpoint, and whether it arrived. */
@NullMarked
package countersign.review.nhsereturn.envelope;

import org.jspecify.annotations.NullMarked;
