package countersign.gateway.programme.timeline;

import countersign.gateway.call.Paged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline that every service has, in the same shape. */
interface Timelines {

    /** Something that happened. */
    record Item(
            Instant at,
            @Nullable String who,
            @Nullable String organisation,
            String what,
            @Nullable String detail) {}

    /** Newest first. */
    @GetMapping("/reviews/{id}/timeline")
    Paged<Item> timeline(
            @PathVariable("id") String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
