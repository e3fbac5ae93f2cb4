/** A service as small as can be, to test the platform through its HTTP edge. */
@NullMarked
package countersign.platform.sample;

import org.jspecify.annotations.NullMarked;
