/** How a use case ends: done or refused, and how that reaches the caller over HTTP. */
@NullMarked
package countersign.actions.outcome;

import org.jspecify.annotations.NullMarked;
