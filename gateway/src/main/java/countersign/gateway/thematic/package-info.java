/**
 * The review lead's thematic review: findings, draft actions and the national return, handed over as one frozen
 * revision.
 */
@NullMarked
package countersign.gateway.thematic;

import org.jspecify.annotations.NullMarked;
