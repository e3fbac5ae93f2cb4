/** How lists of work are paged. */
@org.jspecify.annotations.NullMarked
package countersign.review.work;
