/** Tests of what each reader is told of a review's progress. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.progress;
