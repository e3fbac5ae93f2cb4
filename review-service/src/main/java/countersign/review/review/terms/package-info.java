/** What an ICB agrees when it opens a review: who takes part, who signs, which forums consider it, by when. */
@NullMarked
package countersign.review.review.terms;

import org.jspecify.annotations.NullMarked;
