/** Shows a form that was sent in vain again, filled in, to the person who filled it in. */
@NullMarked
package countersign.gateway.kept;

import org.jspecify.annotations.NullMarked;
