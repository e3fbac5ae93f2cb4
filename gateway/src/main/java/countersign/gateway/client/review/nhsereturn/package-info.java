/** What review-service has of returns to NHS England, and of their delivery. */
@NullMarked
package countersign.gateway.client.review.nhsereturn;

import org.jspecify.annotations.NullMarked;
