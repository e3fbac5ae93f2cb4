/** Handing an assessment in, and the provider's lead accepting it or returning it. */
@NullMarked
package countersign.review.assessment.handingin;

import org.jspecify.annotations.NullMarked;
