/** Tests of the programme-board pages. */
@NullMarked
package countersign.gateway.programme;

import org.jspecify.annotations.NullMarked;
