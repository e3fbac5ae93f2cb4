/** One process of the suite: started, watched until ready, measured, restarted, ended. */
@NullMarked
package countersign.local.part;

import org.jspecify.annotations.NullMarked;
