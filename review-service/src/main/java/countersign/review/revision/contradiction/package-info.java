/** Where policies, answers and the return say different things, and who has not been heard. */
@NullMarked
package countersign.review.revision.contradiction;

import org.jspecify.annotations.NullMarked;
