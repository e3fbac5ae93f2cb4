/** The last look before an act that cannot be undone, at an address of its own, so that Back shows what came of it. */
@NullMarked
package countersign.gateway.check;

import org.jspecify.annotations.NullMarked;
