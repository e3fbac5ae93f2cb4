/** The rapid policy check, as a provider sees it. */
@NullMarked
package countersign.gateway.policycheck;

import org.jspecify.annotations.NullMarked;
