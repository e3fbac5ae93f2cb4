/** What actions-service has: plans and their actions. */
@NullMarked
package countersign.gateway.client.actions;

import org.jspecify.annotations.NullMarked;
