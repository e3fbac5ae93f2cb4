/** What is wrong with what was sent, in words for a page. */
@NullMarked
package countersign.gateway.problem;

import org.jspecify.annotations.NullMarked;
