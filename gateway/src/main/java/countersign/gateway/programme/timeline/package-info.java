/** Everything that has happened in a review, from all services, newest first. */
@NullMarked
package countersign.gateway.programme.timeline;

import org.jspecify.annotations.NullMarked;
