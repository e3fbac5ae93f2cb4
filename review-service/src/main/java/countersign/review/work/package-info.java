/** What waits on whom, and what has happened: merged from every feature that holds work or remembers events. */
@NullMarked
package countersign.review.work;

import org.jspecify.annotations.NullMarked;
