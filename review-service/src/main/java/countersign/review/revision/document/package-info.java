/** The two forms of a frozen revision: canonical content for machines, and the document that people read and sign. */
@NullMarked
package countersign.review.revision.document;

import org.jspecify.annotations.NullMarked;
