/** What operators of a service do: they see what is stuck, and have it run again. */
@NullMarked
package countersign.platform.operation;

import org.jspecify.annotations.NullMarked;
