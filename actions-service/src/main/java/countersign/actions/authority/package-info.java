/** Who may change an action: the caller's appointments, which review-service keeps. */
@NullMarked
package countersign.actions.authority;

import org.jspecify.annotations.NullMarked;
