/** Plays the workers of all services against an embedded engine, so that a test tells the route as a story. */
@NullMarked
package countersign.bpmn.rehearsal;

import org.jspecify.annotations.NullMarked;
