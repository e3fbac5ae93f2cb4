package countersign.gateway.programme.timeline;

import countersign.gateway.call.UserFeign;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "timeline-review",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewTimeline extends Timelines {

    /** A review's name, and the names of those in it. */
    record Named(
            String title,
            @Nullable String icb,
            @Nullable String icbName,
            @Nullable List<Part> participants) {

        /** The name that belongs to a code, or the code itself. */
        String nameOf(String code) {
            if (code.equals(icb) && icbName != null) {
                return icbName;
            }
            return Optional.ofNullable(participants).orElse(List.of()).stream()
                    .filter(part -> part.organisation().equals(code))
                    .map(Part::name)
                    .findFirst()
                    .orElse(code);
        }
    }

    /** An organisation in the review. */
    record Part(String organisation, String name) {}

    @GetMapping("/reviews/{id}")
    Named review(@PathVariable("id") String id);
}
