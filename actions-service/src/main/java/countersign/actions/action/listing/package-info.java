/** Actions as they are shown, one by one and in lists. */
@NullMarked
package countersign.actions.action.listing;

import org.jspecify.annotations.NullMarked;
