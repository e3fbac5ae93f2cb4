/** What a review consists of: which forms are used in it, and what in them cannot agree. A file says it. */
@NullMarked
package countersign.review.programme;

import org.jspecify.annotations.NullMarked;
