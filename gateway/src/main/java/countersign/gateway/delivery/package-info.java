/** How messages to other organisations' systems arrive: attempts in plain words, endpoints, and sending again. */
@NullMarked
package countersign.gateway.delivery;

import org.jspecify.annotations.NullMarked;
