/**
 * What pages show (tags, lists, tables, timelines), one record each, drawn by the fragments in {@code templates/part}.
 */
@NullMarked
package countersign.gateway.page.show;

import org.jspecify.annotations.NullMarked;
