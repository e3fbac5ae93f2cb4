/**
 * Calls to other services by Feign: as the caller ({@link countersign.platform.calls.CallerTokenFeign}) or as this
 * service ({@link countersign.platform.calls.ServiceTokenFeign}); short time-outs, a circuit breaker on the same
 * thread.
 */
@NullMarked
package countersign.platform.calls;

import org.jspecify.annotations.NullMarked;
