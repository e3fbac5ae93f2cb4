package countersign.gateway.client.review;

import countersign.gateway.call.Paged;
import countersign.gateway.client.EveryService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews of review-service. */
@FeignClient(name = "review", url = "${countersign.services.review.url}", path = "/api/review")
public interface ReviewClient extends EveryService {

    /** A review in the list. */
    record Summary(
            String id,
            String title,
            String icbName,
            String state,
            @Nullable Integer currentRevision,
            Instant openedAt,
            Instant assessmentsCloseAt) {}

    /** When the self-assessments close instead. */
    record ClosingDate(Instant assessmentsCloseAt) {}

    @GetMapping("/reviews")
    Paged<Summary> reviews(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @PostMapping("/reviews")
    Review open(@RequestHeader("Idempotency-Key") String key, @RequestBody OpeningRequest request);

    @GetMapping("/reviews/{id}")
    Review review(@PathVariable("id") String id);

    @GetMapping("/reviews/{id}/progress")
    ReviewProgress progress(@PathVariable("id") String id);

    @PostMapping("/reviews/{id}/launch")
    void launch(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @PutMapping("/reviews/{id}/assessment-closing-date")
    void close(@PathVariable("id") String id, @RequestHeader("If-Match") String version, @RequestBody ClosingDate day);
}
