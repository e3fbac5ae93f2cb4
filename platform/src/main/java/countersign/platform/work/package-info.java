/** What waits on people, in the one shape that all services tell it in. */
@NullMarked
package countersign.platform.work;

import org.jspecify.annotations.NullMarked;
