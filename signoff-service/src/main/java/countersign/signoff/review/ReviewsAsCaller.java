package countersign.signoff.review;

import countersign.platform.calls.CallerTokenFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reviews of review-service, asked with the caller's own token: it answers what the caller may see. */
@FeignClient(
        name = "reviews-as-caller",
        url = "${countersign.services.review.url}",
        path = "/api/review/reviews",
        configuration = CallerTokenFeign.class)
interface ReviewsAsCaller {

    @GetMapping("/{review}")
    ReviewOverview overview(@PathVariable("review") String review);
}
