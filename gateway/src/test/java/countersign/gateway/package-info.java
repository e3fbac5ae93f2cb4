/** The rules of the house for this module. */
@NullMarked
package countersign.gateway;

import org.jspecify.annotations.NullMarked;
