/** Self-assessments, as teams and providers see them. */
@NullMarked
package countersign.gateway.assessment;

import org.jspecify.annotations.NullMarked;
