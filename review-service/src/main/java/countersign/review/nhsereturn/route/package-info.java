/** The steps of the process that concern returns: workers, and the waits for delivery and for people. */
@NullMarked
package countersign.review.nhsereturn.route;

import org.jspecify.annotations.NullMarked;
