/**
 * A service's own API description, read by tests that ask every operation, and HTTP written by hand to ask it badly.
 */
@NullMarked
package countersign.platform.testing.api;

import org.jspecify.annotations.NullMarked;
