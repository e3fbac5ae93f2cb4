/** What the thematic review puts together: findings, priorities and draft actions, beside the fields of the return. */
@NullMarked
package countersign.review.revision.material;

import org.jspecify.annotations.NullMarked;
