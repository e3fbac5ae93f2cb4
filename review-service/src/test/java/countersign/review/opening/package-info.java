/** What a review must have to be opened. */
@org.jspecify.annotations.NullMarked
package countersign.review.opening;
