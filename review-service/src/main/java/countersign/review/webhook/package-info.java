/** Tells other organisations' systems what concerns them, by signed messages (Standard Webhooks 1.0). */
@NullMarked
package countersign.review.webhook;

import org.jspecify.annotations.NullMarked;
