/** What waits on whom, as all three services tell it in the same shape. */
@NullMarked
package countersign.gateway.work;

import org.jspecify.annotations.NullMarked;
