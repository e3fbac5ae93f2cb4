package countersign.gateway.programme.closing;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@FeignClient(
        name = "closing",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ClosingClient {

    /** A review, its version and when its self-assessments close. */
    record Review(String id, String title, long version, Instant assessmentsCloseAt) {}

    record Moved(Instant assessmentsCloseAt) {}

    /** What the signed-in person may do with a review now. */
    record Progress(List<String> may) {

        boolean mayMove() {
            return may.contains("move-closing-date");
        }
    }

    @GetMapping("/reviews/{id}")
    Review review(@PathVariable("id") String id);

    @GetMapping("/reviews/{id}/progress")
    Progress progress(@PathVariable("id") String id);

    @PutMapping("/reviews/{id}/assessment-closing-date")
    void move(@PathVariable("id") String id, @RequestHeader("If-Match") String version, @RequestBody Moved moved);
}
