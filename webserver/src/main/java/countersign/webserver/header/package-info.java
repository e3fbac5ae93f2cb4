/** Which requests are not even looked at, for what their headers hold. */
@NullMarked
package countersign.webserver.header;

import org.jspecify.annotations.NullMarked;
