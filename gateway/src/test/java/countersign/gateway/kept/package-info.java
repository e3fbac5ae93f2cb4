@NullMarked
package countersign.gateway.kept;

import org.jspecify.annotations.NullMarked;
