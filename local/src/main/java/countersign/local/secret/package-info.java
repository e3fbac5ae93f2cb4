/** Secrets made at the first start and kept readable by their owner only. */
@NullMarked
package countersign.local.secret;

import org.jspecify.annotations.NullMarked;
