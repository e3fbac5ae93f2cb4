/**
 * A service starts while its document server is away, says that it is not ready, and becomes ready by itself once what
 * it rests on there has been prepared: {@link countersign.platform.readiness.Preparation}.
 */
@NullMarked
package countersign.platform.readiness;

import org.jspecify.annotations.NullMarked;
