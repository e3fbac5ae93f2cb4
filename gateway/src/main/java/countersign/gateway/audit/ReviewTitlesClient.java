package countersign.gateway.audit;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "review-titles",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewTitlesClient {

    record Review(String id, String title) {}

    @GetMapping("/reviews")
    Paged<Review> reviews(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);
}
