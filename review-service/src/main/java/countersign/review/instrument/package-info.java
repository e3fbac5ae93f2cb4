/** The instruments that teams answer: versioned templates, which are data and never change once stored. */
@NullMarked
package countersign.review.instrument;

import org.jspecify.annotations.NullMarked;
