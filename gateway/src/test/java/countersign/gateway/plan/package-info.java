/** Tests of the action plan's pages. */
@NullMarked
package countersign.gateway.plan;

import org.jspecify.annotations.NullMarked;
