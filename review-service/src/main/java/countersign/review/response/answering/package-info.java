/** Filling in a response: each answer saved by itself, with its own version. */
@NullMarked
package countersign.review.response.answering;

import org.jspecify.annotations.NullMarked;
