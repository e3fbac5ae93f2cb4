/**
 * The rapid policy check: a provider confirms whether its policies ever use a missed appointment as a reason for
 * discharge.
 */
@NullMarked
package countersign.gateway.policycheck;

import org.jspecify.annotations.NullMarked;
