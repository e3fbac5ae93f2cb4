/** Bringing the models to an engine that comes late. */
@org.jspecify.annotations.NullMarked
package countersign.review.deployment;
