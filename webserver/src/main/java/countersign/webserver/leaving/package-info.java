/** A replica that is ended goes on serving until nobody sends it anything any more. */
@NullMarked
package countersign.webserver.leaving;

import org.jspecify.annotations.NullMarked;
