package countersign.gateway.work;

import countersign.gateway.call.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The two lists of work that every service has. */
public interface WorkClient {

    @GetMapping("/work")
    Paged<WorkItem> mine(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @GetMapping("/reviews/{id}/open-work")
    Paged<WorkItem> open(
            @PathVariable("id") String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
