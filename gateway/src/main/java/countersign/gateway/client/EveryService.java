package countersign.gateway.client;

import countersign.gateway.call.Paged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What every service has, in the same shape: work that waits on people, what happened, and what does not go on. */
public interface EveryService {

    /** Something that happened in a review. */
    record Happening(
            Instant at,
            @Nullable String who,
            @Nullable String organisation,
            String what,
            @Nullable String detail) {}

    /** A piece of its own work that does not succeed. */
    record StuckWork(
            String id,
            String what,
            @Nullable String subject,
            String why,
            String advice,
            String detail,
            int attempts,
            Instant since,
            Instant lastAttempt,
            @Nullable Attempt retried) {}

    /** Who had it run again, and when. */
    record Attempt(String by, Instant at) {}

    /** What waits on the signed-in person. */
    @GetMapping("/work")
    Paged<WorkItem> work(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    /** What a review waits on. */
    @GetMapping("/reviews/{id}/open-work")
    Paged<WorkItem> openWork(
            @PathVariable("id") String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    /** Newest first. */
    @GetMapping("/reviews/{id}/timeline")
    Paged<Happening> timeline(
            @PathVariable("id") String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/stuck-work")
    Paged<StuckWork> stuckWork(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @PostMapping("/stuck-work/{id}/retry")
    void retry(@PathVariable("id") String id);
}
