package countersign.gateway.programme;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "programme-review",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface ReviewClient {

    /** Some of a list. */
    record Items<T>(List<T> items) {}

    /** A self-assessment's state. */
    record AssessmentState(
            String id,
            String organisation,
            @Nullable String organisationName,
            String name,
            String level,
            String state,
            Instant dueAt,
            @Nullable Instant submittedAt,
            int reminders,
            boolean mayRead) {}

    /** A return's state. */
    record ReturnState(
            String id, String kind, String state, @Nullable Integer revision) {}

    @GetMapping("/reviews/{id}")
    Review review(@PathVariable("id") String id);

    @PostMapping("/reviews/{id}/launch")
    void launch(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @GetMapping("/reviews/{id}/assessments?limit=200")
    Items<AssessmentState> assessments(@PathVariable("id") String id);

    @GetMapping("/returns?limit=200")
    Items<ReturnState> returns(@RequestParam("review") String id);
}
