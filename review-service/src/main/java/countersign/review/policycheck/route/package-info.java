/** The policy check's part in the process of a review: issued, reminded, awaited; and what waits on whom. */
@NullMarked
package countersign.review.policycheck.route;

import org.jspecify.annotations.NullMarked;
