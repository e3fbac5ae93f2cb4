/** One frozen revision of a review: the exact document, shown as it was frozen, and the exact content. */
@NullMarked
package countersign.gateway.revision;

import org.jspecify.annotations.NullMarked;
