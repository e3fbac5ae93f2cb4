package countersign.gateway.response;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "response-list", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface ResponseListClient {

    record Line(
            String id,
            String use,
            String name,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            boolean mayRead,
            List<Said> said) {}

    /** A question with its answer in words, and whether that is the adverse one. */
    record Said(String question, String answer, boolean adverse) {}

    /** Those of a review that the signed-in person may see. */
    @GetMapping("/api/review/reviews/{id}/responses")
    Paged<Line> of(@PathVariable("id") String review);
}
