/** Tests of the operator's list. */
@NullMarked
package countersign.gateway.stuck;

import org.jspecify.annotations.NullMarked;
