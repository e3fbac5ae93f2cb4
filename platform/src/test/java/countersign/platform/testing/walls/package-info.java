/** Holds every operation of an API to a written policy: who gets what, and for whom there is nothing. */
@NullMarked
package countersign.platform.testing.walls;

import org.jspecify.annotations.NullMarked;
