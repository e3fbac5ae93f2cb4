/** What another service answered: all of it, or nothing. */
@NullMarked
package countersign.webserver.answer;

import org.jspecify.annotations.NullMarked;
