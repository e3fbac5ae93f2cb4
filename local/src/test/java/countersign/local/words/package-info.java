/** The words of the product in one file, to be read and held to the house's style. */
@NullMarked
package countersign.local.words;

import org.jspecify.annotations.NullMarked;
