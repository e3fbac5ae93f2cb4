/** Definitions, values and rules of forms, and that they say what was in Java before. */
@org.jspecify.annotations.NullMarked
package countersign.review.form;
