/** What went wrong, said to a person and a program alike: problem details (RFC 9457). */
@NullMarked
package countersign.platform.problem;

import org.jspecify.annotations.NullMarked;
