/** What somebody did, for which organisation and when; and the receipt that its repeat is answered with. */
@NullMarked
package countersign.review.act;

import org.jspecify.annotations.NullMarked;
