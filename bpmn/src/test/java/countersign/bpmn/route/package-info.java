/** The main process, told as stories from launch to the last closed action. */
@NullMarked
package countersign.bpmn.route;

import org.jspecify.annotations.NullMarked;
