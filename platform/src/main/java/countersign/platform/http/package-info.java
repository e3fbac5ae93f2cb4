/**
 * What every HTTP edge needs: entity tags, idempotency keys, a cap on bodies, pages of a list.
 * {@code countersign.http.max-body} and {@code countersign.http.body-limits} set the caps.
 */
@NullMarked
package countersign.platform.http;

import org.jspecify.annotations.NullMarked;
