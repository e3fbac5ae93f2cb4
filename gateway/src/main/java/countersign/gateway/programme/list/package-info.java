/** The reviews in which the signed-in person's organisation has a part. */
@NullMarked
package countersign.gateway.programme.list;

import org.jspecify.annotations.NullMarked;
