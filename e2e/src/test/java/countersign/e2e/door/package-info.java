/**
 * The door of the whole suite, with its real identity server: what it does to those who try keys that are not theirs.
 */
@NullMarked
package countersign.e2e.door;

import org.jspecify.annotations.NullMarked;
