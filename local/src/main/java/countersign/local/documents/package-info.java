/** The embedded document server for trying: durable over a kill, without replicas or login. */
@NullMarked
package countersign.local.documents;

import org.jspecify.annotations.NullMarked;
