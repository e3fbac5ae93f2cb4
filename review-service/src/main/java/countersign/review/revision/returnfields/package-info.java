/** The fields of the return to NHS England, as its template names them, and what they must hold. */
@NullMarked
package countersign.review.revision.returnfields;

import org.jspecify.annotations.NullMarked;
