/** Calls to other services. */
@NullMarked
package countersign.platform.calls;

import org.jspecify.annotations.NullMarked;
