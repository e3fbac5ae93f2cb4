/** One attempt, against receivers of every kind. */
@org.jspecify.annotations.NullMarked
package countersign.review.webhook.sending;
