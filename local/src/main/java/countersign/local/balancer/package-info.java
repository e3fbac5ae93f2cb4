/** One address for several replicas of a service, for trying: each request goes to the next that is ready. */
@NullMarked
package countersign.local.balancer;

import org.jspecify.annotations.NullMarked;
