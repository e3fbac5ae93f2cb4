/** Moving the closing day, in a browser. */
@NullMarked
package countersign.gateway.programme.closing;

import org.jspecify.annotations.NullMarked;
