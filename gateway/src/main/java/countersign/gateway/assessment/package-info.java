/**
 * A team's or provider's self-assessment: answered domain by domain, checked, submitted, and moderated by its provider.
 */
@NullMarked
package countersign.gateway.assessment;

import org.jspecify.annotations.NullMarked;
