/** What was asked for, where files and ports are, and how the person at the terminal is told. */
@NullMarked
package countersign.local.settings;

import org.jspecify.annotations.NullMarked;
