/**
 * Text that people typed: one way to clean it, one to refuse what would make it read differently from what is stored,
 * and one rule of emptiness. Pages and services use the same, so that they say the same.
 */
@NullMarked
package countersign.webserver.text;

import org.jspecify.annotations.NullMarked;
