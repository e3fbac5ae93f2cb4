/** What is said of the process's own health. Used by the gateway and every service. */
@NullMarked
package countersign.webserver.health;

import org.jspecify.annotations.NullMarked;
