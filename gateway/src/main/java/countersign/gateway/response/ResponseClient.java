package countersign.gateway.response;

import countersign.gateway.call.UserFeign;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@FeignClient(name = "response", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface ResponseClient {

    record Entry(String key, @Nullable Object answer, long version) {}

    record Entries(List<Entry> answers) {}

    record Given(@Nullable Object answer) {}

    /** An answer that was saved, and how far its section is now. */
    record Saved(Response.Answer answer, Response.Progress section) {}

    record Completed(boolean completed) {}

    record Participants(List<Response.Attendee> participants) {}

    record Verdict(String outcome, @Nullable String reasons, List<Response.Remark> remarks) {}

    @GetMapping("/api/review/responses/{id}")
    Response response(@PathVariable("id") String id);

    @PutMapping("/api/review/responses/{id}/answers")
    void save(@PathVariable("id") String id, @RequestBody Entries entries);

    /** {@code If-Match} is the version of the answer that was read, 0 for none. */
    @PutMapping("/api/review/responses/{id}/answers/{key}")
    Saved save(
            @PathVariable("id") String id,
            @PathVariable("key") String key,
            @RequestHeader("If-Match") String version,
            @RequestBody Given given);

    @PutMapping("/api/review/responses/{id}/sections/{n}/completed")
    void complete(@PathVariable("id") String id, @PathVariable("n") int section, @RequestBody Completed completed);

    @PutMapping("/api/review/responses/{id}/participants")
    void participants(
            @PathVariable("id") String id, @RequestHeader("If-Match") String version, @RequestBody Participants who);

    /** The answers are saved and submitted in one. */
    @PostMapping("/api/review/responses/{id}/submission")
    void submit(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Entries entries);

    @PostMapping("/api/review/responses/{id}/submission")
    void submit(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @PostMapping("/api/review/responses/{id}/moderation")
    void moderate(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Verdict verdict);
}
