/** What an answer was before: every version of it, kept. */
@NullMarked
package countersign.review.response.history;

import org.jspecify.annotations.NullMarked;
