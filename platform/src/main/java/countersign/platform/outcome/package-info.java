/** How every use case ends: done or refused, written once or not at all, and how that reaches the caller over HTTP. */
@NullMarked
package countersign.platform.outcome;

import org.jspecify.annotations.NullMarked;
