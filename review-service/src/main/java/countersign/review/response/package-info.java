/** What a team or provider answers to a form: its answers, its states, and the wall that keeps it candid. */
@NullMarked
package countersign.review.response;

import org.jspecify.annotations.NullMarked;
