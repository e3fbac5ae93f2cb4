package countersign.gateway.programme.board;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
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

    @GetMapping("/reviews/{id}")
    Review review(@PathVariable("id") String id);

    @GetMapping("/reviews/{id}/progress")
    ReviewProgress progress(@PathVariable("id") String id);

    @PostMapping("/reviews/{id}/launch")
    void launch(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @GetMapping("/reviews/{id}/responses")
    Paged<AssessmentState> responses(@PathVariable("id") String id);

    @GetMapping("/returns")
    Paged<ReturnState> returns(
            @RequestParam("review") String id,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
