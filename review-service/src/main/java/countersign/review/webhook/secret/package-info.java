/** The secrets that messages are signed with, as Standard Webhooks 1.0 has them, and how they are kept. */
@NullMarked
package countersign.review.webhook.secret;

import org.jspecify.annotations.NullMarked;
