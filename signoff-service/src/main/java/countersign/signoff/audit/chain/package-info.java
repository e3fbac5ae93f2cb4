/** The chain itself: what happened, linked by hashes, entry after entry. */
@NullMarked
package countersign.signoff.audit.chain;

import org.jspecify.annotations.NullMarked;
