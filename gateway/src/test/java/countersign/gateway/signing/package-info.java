/** Signing, as directors see it. */
@NullMarked
package countersign.gateway.signing;

import org.jspecify.annotations.NullMarked;
