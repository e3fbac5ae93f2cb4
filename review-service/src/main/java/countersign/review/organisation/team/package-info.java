/** The teams of the providers. */
@NullMarked
package countersign.review.organisation.team;

import org.jspecify.annotations.NullMarked;
