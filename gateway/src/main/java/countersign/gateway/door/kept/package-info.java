/** What was typed into a form that could not be sent, kept for the person who typed it. */
@NullMarked
package countersign.gateway.door.kept;

import org.jspecify.annotations.NullMarked;
