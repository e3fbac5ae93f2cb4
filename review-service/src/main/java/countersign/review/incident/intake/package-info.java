/** What the exporter in the engine's broker hands over, and when it was last heard of. */
@NullMarked
package countersign.review.incident.intake;

import org.jspecify.annotations.NullMarked;
