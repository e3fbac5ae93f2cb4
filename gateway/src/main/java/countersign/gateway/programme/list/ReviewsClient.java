package countersign.gateway.programme.list;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "reviews",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewsClient {

    /** A review in the list. */
    record Summary(
            String id,
            String title,
            String icbName,
            String state,
            @Nullable Integer currentRevision,
            Instant openedAt,
            Instant assessmentsCloseAt) {}

    @GetMapping("/reviews")
    Paged<Summary> reviews(@RequestParam("cursor") @Nullable String cursor);
}
