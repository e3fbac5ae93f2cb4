/** What signoff-service has: tasks, decisions, signatures and the audit record. */
@NullMarked
package countersign.gateway.client.signoff;

import org.jspecify.annotations.NullMarked;
