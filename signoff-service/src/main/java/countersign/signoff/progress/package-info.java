/** How far a review has come with the groups and the signatories, told to each reader as far as they may know it. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.progress;
