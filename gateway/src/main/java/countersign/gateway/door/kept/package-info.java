/** What people have typed and not sent yet, or sent in vain, kept for nobody but them. */
@NullMarked
package countersign.gateway.door.kept;

import org.jspecify.annotations.NullMarked;
