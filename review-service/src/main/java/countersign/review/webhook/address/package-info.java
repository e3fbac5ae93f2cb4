/** Which addresses may be posted to: the form of what is typed, and what a host resolves to. */
@NullMarked
package countersign.review.webhook.address;

import org.jspecify.annotations.NullMarked;
