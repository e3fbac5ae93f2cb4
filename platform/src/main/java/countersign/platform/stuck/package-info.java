/** Automatic work that does not succeed by itself, shown to operators in plain words until it does. */
@NullMarked
package countersign.platform.stuck;

import org.jspecify.annotations.NullMarked;
