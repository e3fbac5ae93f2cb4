package countersign.gateway.assessment;

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

@FeignClient(name = "assessment", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface AssessmentClient {

    record Entry(
            String question,
            @Nullable String rating,
            @Nullable String comment,
            long version) {}

    record Entries(List<Entry> answers) {}

    record Given(@Nullable String rating, @Nullable String comment) {}

    record Completed(boolean completed) {}

    record Participants(List<Assessment.Attendee> participants) {}

    record Verdict(String outcome, @Nullable String reasons, List<Assessment.Remark> remarks) {}

    @GetMapping("/api/review/assessments/{id}")
    Assessment assessment(@PathVariable("id") String id);

    @GetMapping("/api/review/instruments/{id}/versions/{version}")
    Instrument instrument(@PathVariable("id") String id, @PathVariable("version") int version);

    @PutMapping("/api/review/assessments/{id}/answers")
    void save(@PathVariable("id") String id, @RequestBody Entries entries);

    /** {@code If-Match} is the version of the answer that was read, 0 for none; answers the answer as it is now. */
    @PutMapping("/api/review/assessments/{id}/answers/{question}")
    Assessment.Answer save(
            @PathVariable("id") String id,
            @PathVariable("question") String question,
            @RequestHeader("If-Match") String version,
            @RequestBody Given given);

    @PutMapping("/api/review/assessments/{id}/domains/{n}/completed")
    void complete(@PathVariable("id") String id, @PathVariable("n") int domain, @RequestBody Completed completed);

    @PutMapping("/api/review/assessments/{id}/participants")
    void participants(
            @PathVariable("id") String id, @RequestHeader("If-Match") String version, @RequestBody Participants who);

    @PostMapping("/api/review/assessments/{id}/submission")
    void submit(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @PostMapping("/api/review/assessments/{id}/moderation")
    void moderate(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Verdict verdict);
}
