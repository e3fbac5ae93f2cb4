/** The groups that consider a review, the stage each one stands for, and when they meet. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.forum;
