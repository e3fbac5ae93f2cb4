/** What every answer tells the browser to keep to, and which addresses are not even looked at. */
@NullMarked
package countersign.gateway.door.header;

import org.jspecify.annotations.NullMarked;
