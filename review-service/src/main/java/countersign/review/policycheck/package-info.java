/**
 * The rapid policy check: a provider confirms, with evidence, that its policies never discharge people for missed
 * appointments.
 */
@NullMarked
package countersign.review.policycheck;

import org.jspecify.annotations.NullMarked;
