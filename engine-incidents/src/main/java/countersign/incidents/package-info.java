/**
 * Inside the engine's broker: follows its log and hands what an operator must know of to the suite, over HTTP, at least
 * once and without ever holding the broker's processing up.
 */
@NullMarked
package countersign.incidents;

import org.jspecify.annotations.NullMarked;
