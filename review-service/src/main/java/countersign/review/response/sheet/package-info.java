/** What a respondent writes: the answers, and who took part. */
@NullMarked
package countersign.review.response.sheet;

import org.jspecify.annotations.NullMarked;
