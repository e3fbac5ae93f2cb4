package countersign.gateway.programme;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The timeline that every service has, in the same shape. */
interface Timelines {

    /** Something that happened. */
    record Item(
            Instant at,
            @Nullable String who,
            @Nullable String organisation,
            String what,
            @Nullable String detail) {}

    /** What happened, newest first. */
    record Items(List<Item> items) {}

    @GetMapping("/reviews/{id}/timeline?limit=200")
    Items timeline(@PathVariable("id") String review);

    @FeignClient(
            name = "timeline-review",
            url = "${countersign.services.review.url}",
            path = "/api/review",
            configuration = UserFeign.class)
    interface OfReview extends Timelines {}

    @FeignClient(
            name = "timeline-signoff",
            url = "${countersign.services.signoff.url}",
            path = "/api/signoff",
            configuration = UserFeign.class)
    interface OfSignoff extends Timelines {}

    @FeignClient(
            name = "timeline-actions",
            url = "${countersign.services.actions.url}",
            path = "/api/actions",
            configuration = UserFeign.class)
    interface OfActions extends Timelines {}
}
