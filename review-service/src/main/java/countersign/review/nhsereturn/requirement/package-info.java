/**
 * What a return requires before it is prepared and at each sending, and a review before it ends: asked of the documents
 * here and of signoff-service, never concluded from where the process is.
 */
@NullMarked
package countersign.review.nhsereturn.requirement;

import org.jspecify.annotations.NullMarked;
