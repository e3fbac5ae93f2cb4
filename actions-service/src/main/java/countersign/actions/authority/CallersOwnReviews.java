package countersign.actions.authority;

import countersign.platform.calls.CallerTokenFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** review-service, asked with the caller's own token: it answers what that caller may know. */
@FeignClient(
        name = "reviews-of-the-caller",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = CallerTokenFeign.class)
interface CallersOwnReviews {

    @GetMapping("/me")
    Me me();

    /** 404 when the review is not there or not for the caller's eyes. */
    @GetMapping("/reviews/{id}")
    SeenReview review(@PathVariable("id") String id);

    /** That it answers is all that counts here. */
    record SeenReview(String id) {}
}
