/** A director signs one exact revision, or declines; the receipt; and how anybody entitled verifies it. */
@NullMarked
package countersign.gateway.signing;

import org.jspecify.annotations.NullMarked;
