/** What this service knows of a review, and how it asks review-service for the rest. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.review;
