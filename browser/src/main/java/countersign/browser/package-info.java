/** A Chromium, and how a page is used and looked at in it. */
@NullMarked
package countersign.browser;

import org.jspecify.annotations.NullMarked;
