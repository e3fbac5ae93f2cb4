/** What review-service has of a review, its revisions, the organisations in it, and the engine that moves it on. */
@NullMarked
package countersign.gateway.client.review;

import org.jspecify.annotations.NullMarked;
