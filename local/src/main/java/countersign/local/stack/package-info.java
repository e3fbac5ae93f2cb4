/** Which parts make the suite, with what configuration, in which order. */
@NullMarked
package countersign.local.stack;

import org.jspecify.annotations.NullMarked;
