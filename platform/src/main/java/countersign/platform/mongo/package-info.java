/**
 * Aggregates as single documents: one write, checked by version, with its outgoing messages; and the indexes that serve
 * every query.
 */
@NullMarked
package countersign.platform.mongo;

import org.jspecify.annotations.NullMarked;
