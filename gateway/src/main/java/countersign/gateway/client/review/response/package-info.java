/** What review-service has of the answers that providers give, and of the forms that ask for them. */
@NullMarked
package countersign.gateway.client.review.response;

import org.jspecify.annotations.NullMarked;
