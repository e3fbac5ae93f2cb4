/** The organisations, their teams, and who is appointed to what: the data from which sight and authority follow. */
@NullMarked
package countersign.review.organisation;

import org.jspecify.annotations.NullMarked;
