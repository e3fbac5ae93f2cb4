@NullMarked
package countersign.review.outcome;

import org.jspecify.annotations.NullMarked;
