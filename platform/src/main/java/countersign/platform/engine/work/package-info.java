/** How jobs of the engine are worked on, held for people, renewed and completed; and that the engine is Zeebe. */
@NullMarked
package countersign.platform.engine.work;

import org.jspecify.annotations.NullMarked;
