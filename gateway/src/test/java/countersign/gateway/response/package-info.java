/** Self-assessments, as teams and providers see them. */
@NullMarked
package countersign.gateway.response;

import org.jspecify.annotations.NullMarked;
