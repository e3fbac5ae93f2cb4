/** Starts the whole suite on one machine: reads the command line, checks the machine, reports progress. */
@NullMarked
package countersign.local;

import org.jspecify.annotations.NullMarked;
