/** The demonstration cast: organisations, posts, forums and the first two reviews. */
@NullMarked
package countersign.local.demo;

import org.jspecify.annotations.NullMarked;
