/** Where an organisation's system wants its messages, and the secrets shared with it. */
@NullMarked
package countersign.review.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
