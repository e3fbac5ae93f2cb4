/** Holds what each reader is told of a review against what really happened to it. */
@NullMarked
package countersign.e2e.sight;

import org.jspecify.annotations.NullMarked;
