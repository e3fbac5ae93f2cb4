/** Reading responses, as far as a caller may see them; and what waits on whom. */
@NullMarked
package countersign.review.response.reading;

import org.jspecify.annotations.NullMarked;
