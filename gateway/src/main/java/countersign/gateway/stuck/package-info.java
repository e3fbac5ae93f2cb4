/** For operators: all that does not go on by itself, in the services and in the process engine, and to try it again. */
@NullMarked
package countersign.gateway.stuck;

import org.jspecify.annotations.NullMarked;
