package countersign.gateway.audit;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
import countersign.gateway.call.failure.CallFailed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reviews are called that entries are about. */
@FeignClient(
        name = "review-titles",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewTitles {

    record Review(String id, String title) {}

    @GetMapping("/reviews")
    Paged<Review> reviews(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    /** Title by id; empty while they cannot be had: entries then stand with ids alone. */
    default Map<String, String> byId() {
        try {
            return Paged.whole(this::reviews).items().stream().collect(Collectors.toMap(Review::id, Review::title));
        } catch (CallFailed away) {
            return Map.of();
        }
    }

    /** The titles of the reviews to which these belong: a part's id begins with its review's, then {@code ~}. */
    static List<String> of(List<String> subjects, Map<String, String> titles) {
        return subjects.stream()
                .map(subject -> titles.get(subject.split("~", 2)[0]))
                .filter(title -> title != null)
                .distinct()
                .toList();
    }
}
