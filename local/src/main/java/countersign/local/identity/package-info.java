/** The realm of the local identity server, and how a program signs in as one of its people. */
@NullMarked
package countersign.local.identity;

import org.jspecify.annotations.NullMarked;
