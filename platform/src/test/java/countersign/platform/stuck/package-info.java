/** Tests of what an operator is told. */
@NullMarked
package countersign.platform.stuck;

import org.jspecify.annotations.NullMarked;
