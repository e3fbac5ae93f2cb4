/** The queue of messages: each is claimed, attempted, logged, and tried again by the schedule until it has arrived. */
@NullMarked
package countersign.review.webhook.delivery;

import org.jspecify.annotations.NullMarked;
