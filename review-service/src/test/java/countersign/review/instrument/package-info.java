/** The instruments that come with the service. */
@org.jspecify.annotations.NullMarked
package countersign.review.instrument;
