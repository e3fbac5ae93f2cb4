/** Tests of what pages share, over HTTP. */
@NullMarked
package countersign.gateway.page;

import org.jspecify.annotations.NullMarked;
