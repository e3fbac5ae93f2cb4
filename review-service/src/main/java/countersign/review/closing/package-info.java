/** Closing a review that ends without the Board's approval. */
@NullMarked
package countersign.review.closing;

import org.jspecify.annotations.NullMarked;
