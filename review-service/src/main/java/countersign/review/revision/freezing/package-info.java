/** Handing the thematic review over: the one write that freezes a revision and tells the process. */
@NullMarked
package countersign.review.revision.freezing;

import org.jspecify.annotations.NullMarked;
