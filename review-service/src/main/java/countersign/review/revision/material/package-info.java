/** What the thematic review puts together: findings, priorities, draft actions, and the fields of the return. */
@NullMarked
package countersign.review.revision.material;

import org.jspecify.annotations.NullMarked;
