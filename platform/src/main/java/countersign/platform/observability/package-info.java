/** Defaults by which every service can be watched and ended well; any of them can be set otherwise. */
@NullMarked
package countersign.platform.observability;

import org.jspecify.annotations.NullMarked;
