package countersign.gateway.client.review;

import countersign.gateway.call.Paged;
import countersign.gateway.client.EveryService.Attempt;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the process engine has told review-service of: where it stopped, and which review that is about. */
@FeignClient(name = "engine", url = "${countersign.services.review.url}", path = "/api/review")
public interface EngineClient {

    /** A process that has stopped. */
    record Incident(
            String id,
            String state,
            @Nullable String reviewId,
            String stage,
            String step,
            String why,
            String advice,
            Instant since,
            @Nullable Instant mendedAt,
            List<Attempt> attempts,
            Technical technical) {}

    /** For whoever maintains the software or runs the engine. */
    record Technical(
            String error,
            String message,
            String process,
            String element,
            String processInstance,
            String elementInstance,
            @Nullable String job) {}

    /** Whether the engine is heard: {@code reporting}, {@code silent}, {@code never-heard}. */
    record Watch(String state, List<Partition> partitions) {}

    record Partition(int partition, Instant lastHeardAt, int waiting) {}

    /** The review that a thing belongs to. */
    record Belongs(String id, String reviewId, String title, String icbName) {}

    /** Those that are {@code open} or {@code mended}. */
    @GetMapping("/incidents")
    Paged<Incident> incidents(
            @RequestParam("state") String state,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @PostMapping("/incidents/{id}/retry")
    void retry(@PathVariable("id") String id);

    @GetMapping("/engine/watch")
    Watch watch();

    @GetMapping("/engine/reviews")
    Paged<Belongs> reviews(@RequestParam("id") Collection<String> ids);
}
