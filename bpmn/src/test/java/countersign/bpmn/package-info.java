/** What the models promise: each path walked on an embedded engine, and names that agree with the XML. */
@NullMarked
package countersign.bpmn;

import org.jspecify.annotations.NullMarked;
