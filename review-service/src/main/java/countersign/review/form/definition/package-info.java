/** Reads definitions of forms as a compiler reads a program: every fault with the line on which it stands. */
@NullMarked
package countersign.review.form.definition;

import org.jspecify.annotations.NullMarked;
