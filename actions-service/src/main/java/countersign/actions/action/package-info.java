/**
 * One thing that was promised when a review was approved: who does it by when, how it stands, and the evidence that it
 * was done.
 */
@NullMarked
package countersign.actions.action;

import org.jspecify.annotations.NullMarked;
