/** Submitting a response, and the provider's lead accepting it or returning it. */
@NullMarked
package countersign.review.response.submission;

import org.jspecify.annotations.NullMarked;
