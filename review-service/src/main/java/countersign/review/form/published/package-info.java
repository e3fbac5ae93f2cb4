/** The forms that are published: kept for ever under their version, with the hash of their definition. */
@NullMarked
package countersign.review.form.published;

import org.jspecify.annotations.NullMarked;
