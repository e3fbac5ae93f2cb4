/** On which days people work. */
@NullMarked
package countersign.webserver.calendar;

import org.jspecify.annotations.NullMarked;
