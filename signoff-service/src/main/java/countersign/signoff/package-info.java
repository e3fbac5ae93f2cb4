/** Signs off a review: the forums that consider it, the offices that sign for it, and the record that it happened. */
@org.jspecify.annotations.NullMarked
package countersign.signoff;
