/** Rules for free text, whatever it is about. */
@NullMarked
package countersign.platform.text;

import org.jspecify.annotations.NullMarked;
