/** Tests of what the broker loads. */
@NullMarked
package countersign.incidents;

import org.jspecify.annotations.NullMarked;
