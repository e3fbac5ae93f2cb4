/** Access tokens that must not open any door. */
@NullMarked
package countersign.platform.testing.token;

import org.jspecify.annotations.NullMarked;
