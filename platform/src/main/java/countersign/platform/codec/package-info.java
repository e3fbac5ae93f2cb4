/** Records and sealed families of records as documents, by reflection. Stores and the outbox write with it. */
@NullMarked
package countersign.platform.codec;

import org.jspecify.annotations.NullMarked;
