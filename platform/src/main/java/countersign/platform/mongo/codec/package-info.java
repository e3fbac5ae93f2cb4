/** Records and sealed families of records as documents, by reflection. */
@NullMarked
package countersign.platform.mongo.codec;

import org.jspecify.annotations.NullMarked;
