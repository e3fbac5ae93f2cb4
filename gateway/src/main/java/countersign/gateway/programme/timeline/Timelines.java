package countersign.gateway.programme.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The timeline that every service has, in the same shape. */
interface Timelines {

    /** Something that happened. */
    record Item(
            Instant at,
            @Nullable String who,
            @Nullable String organisation,
            String what,
            @Nullable String detail) {}

    /** What happened, newest first. */
    record Items(List<Item> items) {}

    @GetMapping("/reviews/{id}/timeline?limit=200")
    Items timeline(@PathVariable("id") String review);
}
