/**
 * What the data that administrators put has in common, for review-service and signoff-service: a repeat changes
 * nothing, a change names what was read.
 */
@NullMarked
package countersign.platform.reference;

import org.jspecify.annotations.NullMarked;
