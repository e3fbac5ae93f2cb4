/** What happens to every request before a controller sees it. */
@NullMarked
package countersign.platform.http.filter;

import org.jspecify.annotations.NullMarked;
