/** What tests of every module share: a document server, tokens, the proof of indexes, the rules of the house. */
@NullMarked
package countersign.platform.testing;

import org.jspecify.annotations.NullMarked;
