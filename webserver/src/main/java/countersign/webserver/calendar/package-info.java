/** Days and times as England has them, and on which days people work. */
@NullMarked
package countersign.webserver.calendar;

import org.jspecify.annotations.NullMarked;
