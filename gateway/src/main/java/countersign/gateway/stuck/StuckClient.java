package countersign.gateway.stuck;

import countersign.gateway.call.Paged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What every service says of work of its own that does not succeed. */
interface StuckClient {

    /** A piece of such work. */
    record Work(
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

    @GetMapping("/stuck-work")
    Paged<Work> stuck(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @PostMapping("/stuck-work/{id}/retry")
    void retry(@PathVariable("id") String id);
}
