/** What a return has from the start and never changes: its id, its kind, its content by hash. */
@NullMarked
package countersign.review.nhsereturn.file;

import org.jspecify.annotations.NullMarked;
