/**
 * Where the process of a review has come to a stop that the engine does not get over by itself: shown to the operator
 * in plain words, and run again when the cause is gone.
 */
@NullMarked
package countersign.review.incident;

import org.jspecify.annotations.NullMarked;
