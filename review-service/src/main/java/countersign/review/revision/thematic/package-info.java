/** The thematic review while it is written: the draft of a revision, with what contradicts it and who was not heard. */
@NullMarked
package countersign.review.revision.thematic;

import org.jspecify.annotations.NullMarked;
