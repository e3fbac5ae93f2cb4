/** What gets past the address guard, and what does not. */
@org.jspecify.annotations.NullMarked
package countersign.review.webhook.address;
