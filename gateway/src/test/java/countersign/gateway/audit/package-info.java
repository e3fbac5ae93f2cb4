@NullMarked
package countersign.gateway.audit;

import org.jspecify.annotations.NullMarked;
