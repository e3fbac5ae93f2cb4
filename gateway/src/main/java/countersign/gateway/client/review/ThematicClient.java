package countersign.gateway.client.review;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Thematic reviews of review-service. */
@FeignClient(name = "thematic", url = "${countersign.services.review.url}", path = "/api/review/reviews")
public interface ThematicClient {

    record FindingSent(String finding, String strengths, ThematicReview.Priorities priorities) {}

    record ActionSent(
            int domain,
            String title,
            String description,
            @Nullable String term,
            @Nullable String scope,
            @Nullable String lead,
            String owner,
            @Nullable LocalDate due) {}

    /** The answers of the return by the keys of its form. */
    record ReturnSent(Map<String, Object> answers) {}

    record Frozen(int revision, String contentSha256, String documentSha256) {}

    @GetMapping("/{id}/thematic-review")
    ThematicReview thematicReview(@PathVariable("id") String review);

    @PutMapping("/{id}/thematic-review/findings/{domain}")
    void save(
            @PathVariable("id") String review,
            @PathVariable("domain") int domain,
            @RequestHeader("If-Match") String version,
            @RequestBody FindingSent finding);

    @PutMapping("/{id}/thematic-review/actions/{draft}")
    void save(
            @PathVariable("id") String review,
            @PathVariable("draft") String draft,
            @RequestHeader("If-Match") String version,
            @RequestBody ActionSent action);

    @DeleteMapping("/{id}/thematic-review/actions/{draft}")
    void remove(
            @PathVariable("id") String review,
            @PathVariable("draft") String draft,
            @RequestHeader("If-Match") String version);

    @PutMapping("/{id}/thematic-review/return")
    void save(
            @PathVariable("id") String review, @RequestHeader("If-Match") String version, @RequestBody ReturnSent sent);

    @PostMapping("/{id}/thematic-review/handover")
    Frozen handOver(
            @PathVariable("id") String review,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key);
}
