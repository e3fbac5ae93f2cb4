package countersign.gateway.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The two lists of work that every service has. */
public interface WorkClient {

    /** A page of a list. */
    record Items(List<WorkItem> items, @Nullable String next) {}

    @GetMapping("/work")
    Items mine(@RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @GetMapping("/reviews/{id}/open-work")
    Items open(
            @PathVariable("id") String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
