/** The thematic review, as the review lead sees it. */
@NullMarked
package countersign.gateway.thematic;

import org.jspecify.annotations.NullMarked;
