@NullMarked
package countersign.gateway.check;

import org.jspecify.annotations.NullMarked;
