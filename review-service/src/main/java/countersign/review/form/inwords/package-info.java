/** Answers as people read them in a document, whatever form they belong to. */
@NullMarked
package countersign.review.form.inwords;

import org.jspecify.annotations.NullMarked;
