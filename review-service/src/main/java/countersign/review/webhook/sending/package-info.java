/** Makes one attempt to hand a message to an endpoint, safely, and says when to try again. */
@NullMarked
package countersign.review.webhook.sending;

import org.jspecify.annotations.NullMarked;
