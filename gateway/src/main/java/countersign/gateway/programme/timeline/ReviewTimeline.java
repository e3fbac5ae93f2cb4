package countersign.gateway.programme.timeline;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "timeline-review",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewTimeline extends Timelines {

    /** A review's name. */
    record Named(String title) {}

    @GetMapping("/reviews/{id}")
    Named review(@PathVariable("id") String id);
}
