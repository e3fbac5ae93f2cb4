/** Messages on their way to endpoints: each document is its own place in the queue. */
@NullMarked
package countersign.review.webhook.delivery;

import org.jspecify.annotations.NullMarked;
