/** What is kept of attempts. */
@org.jspecify.annotations.NullMarked
package countersign.review.webhook.delivery;
