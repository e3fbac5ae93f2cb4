/** Which parts of the suite do not answer now, and since when. */
@NullMarked
package countersign.gateway.stuck.part;

import org.jspecify.annotations.NullMarked;
