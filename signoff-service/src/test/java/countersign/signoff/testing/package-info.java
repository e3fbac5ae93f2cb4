/** What the tests of this service share. */
@NullMarked
package countersign.signoff.testing;

import org.jspecify.annotations.NullMarked;
