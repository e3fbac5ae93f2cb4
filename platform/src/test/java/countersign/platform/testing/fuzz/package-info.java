/** Asks every operation of an API badly, again and again, and looks for what must never be answered. */
@NullMarked
package countersign.platform.testing.fuzz;

import org.jspecify.annotations.NullMarked;
