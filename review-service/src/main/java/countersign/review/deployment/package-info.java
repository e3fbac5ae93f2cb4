/** Brings the models to the engine, and starts a launched review there once they have arrived. */
@NullMarked
package countersign.review.deployment;

import org.jspecify.annotations.NullMarked;
