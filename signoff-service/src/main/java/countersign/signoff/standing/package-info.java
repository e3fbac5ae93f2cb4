/**
 * What stands of a revision, told from the frozen revision, the sheet and the decisions alone: whether its sheet is
 * complete and what the Board decided. That the process has come somewhere counts for nothing here.
 */
@NullMarked
package countersign.signoff.standing;

import org.jspecify.annotations.NullMarked;
