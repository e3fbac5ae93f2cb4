/** Which access tokens of the realm are good. */
@NullMarked
package countersign.webserver.token;

import org.jspecify.annotations.NullMarked;
