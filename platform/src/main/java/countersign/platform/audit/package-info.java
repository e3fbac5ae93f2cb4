/**
 * Tells the audit chain what happened, through the outbox: {@link countersign.platform.audit.AuditMessages}. The
 * service that keeps the chains itself sets {@code countersign.audit.enabled=false} and delivers them its own way.
 */
@NullMarked
package countersign.platform.audit;

import org.jspecify.annotations.NullMarked;
