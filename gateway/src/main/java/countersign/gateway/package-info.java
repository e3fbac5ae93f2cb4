/** The only door to the suite: routes, login, limits, and the web pages. */
@NullMarked
package countersign.gateway;

import org.jspecify.annotations.NullMarked;
