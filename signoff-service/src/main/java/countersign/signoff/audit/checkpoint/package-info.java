/** A chain's size and root, sealed now and then, so that others can tell later whether it still says what it said. */
@NullMarked
package countersign.signoff.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
