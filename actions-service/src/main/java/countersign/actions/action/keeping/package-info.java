/** Those who do an action say how it stands, and at last that it is done. */
@NullMarked
package countersign.actions.action.keeping;

import org.jspecify.annotations.NullMarked;
