/** The organisations, and how administrators keep their data: the ground from which sight and authority follow. */
@NullMarked
package countersign.review.organisation;

import org.jspecify.annotations.NullMarked;
