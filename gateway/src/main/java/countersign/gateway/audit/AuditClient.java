package countersign.gateway.audit;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "audit",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff/audit",
        configuration = UserFeign.class)
interface AuditClient {

    /** Some of the record, from its first entry on. */
    record Entries(List<Entry> items, @Nullable String next) {}

    /** Something that was recorded. */
    record Entry(
            long seq,
            String type,
            Instant at,
            @Nullable String actor,
            @Nullable String organisation,
            List<String> subjects,
            @Nullable String text,
            String leafHash) {}

    /** What a check of the whole record found. */
    record Report(boolean intact, long size, String root, int checkpointsChecked, List<Fault> faults) {}

    record Fault(@Nullable Long seq, String what) {}

    /** Some checkpoints, from the oldest on. */
    record Checkpoints(List<Checkpoint> items, @Nullable String next) {}

    record Checkpoint(long size, String root, Instant at, String kid) {}

    /** Some of a list, with everything in it as the service has it. */
    record AsItIs(List<Map<String, Object>> items, @Nullable String next) {}

    @GetMapping("/{chain}/entries")
    Entries entries(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{chain}/verification")
    Report check(@PathVariable("chain") String chain);

    @GetMapping("/{chain}/checkpoints")
    Checkpoints checkpoints(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{chain}/entries")
    AsItIs allEntries(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{chain}/checkpoints")
    AsItIs allCheckpoints(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
