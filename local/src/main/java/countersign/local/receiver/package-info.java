/** The stand-in for the regional team's system: takes webhooks and shows what it was sent. */
@NullMarked
package countersign.local.receiver;

import org.jspecify.annotations.NullMarked;
