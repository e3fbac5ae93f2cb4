/** The called processes, each by itself. */
@NullMarked
package countersign.bpmn.called;

import org.jspecify.annotations.NullMarked;
