package countersign.gateway.client.signoff;

import countersign.gateway.call.Paged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit record of signoff-service. */
@FeignClient(name = "audit", url = "${countersign.services.signoff.url}", path = "/api/signoff/audit")
public interface AuditClient {

    /**
     * Something that was recorded. Of one that was made unreadable only the place and the fault are known.
     *
     * @param fault what is wrong with it, in words; null when it is as it was recorded
     */
    record Entry(
            long seq,
            @Nullable String fault,
            @Nullable String type,
            @Nullable Instant at,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String organisation,
            List<String> subjects,
            @Nullable String text,
            @Nullable String leafHash) {}

    /** What a check of the whole record found. */
    record Report(boolean intact, long size, @Nullable String root, int checkpointsChecked, List<Fault> faults) {}

    record Fault(@Nullable Long seq, String what) {}

    record Checkpoint(long size, String root, Instant at, String kid) {}

    /** From the first on. */
    @GetMapping("/{chain}/entries")
    Paged<Entry> entries(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{chain}/verification")
    Report check(@PathVariable("chain") String chain);

    /** From the oldest on. */
    @GetMapping("/{chain}/checkpoints")
    Paged<Checkpoint> checkpoints(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    /** With everything in them, as the service has it; so do the checkpoints below. */
    @GetMapping("/{chain}/entries")
    Paged<Map<String, Object>> allEntries(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{chain}/checkpoints")
    Paged<Map<String, Object>> allCheckpoints(
            @PathVariable("chain") String chain,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
