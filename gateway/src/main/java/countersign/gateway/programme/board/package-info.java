/** What the services know about one review, gathered. */
@NullMarked
package countersign.gateway.programme.board;

import org.jspecify.annotations.NullMarked;
