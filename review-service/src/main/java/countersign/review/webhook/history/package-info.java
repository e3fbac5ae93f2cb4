/** What was sent to an endpoint and what came of it, for those on both sides, and sending it again. */
@NullMarked
package countersign.review.webhook.history;

import org.jspecify.annotations.NullMarked;
