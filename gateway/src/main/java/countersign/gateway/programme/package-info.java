/** The programme board's view: where each review is, what it waits on, what is late, and all that has happened. */
@NullMarked
package countersign.gateway.programme;

import org.jspecify.annotations.NullMarked;
