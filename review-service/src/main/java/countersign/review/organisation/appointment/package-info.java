/** Who is appointed to which post: the data from which authority follows. */
@NullMarked
package countersign.review.organisation.appointment;

import org.jspecify.annotations.NullMarked;
