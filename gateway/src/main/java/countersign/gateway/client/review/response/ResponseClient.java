package countersign.gateway.client.review.response;

import countersign.gateway.call.Paged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Responses of review-service. */
@FeignClient(name = "responses", url = "${countersign.services.review.url}", path = "/api/review")
public interface ResponseClient {

    /** A response in the list of a review's. */
    record Line(
            String id,
            String use,
            String organisation,
            String organisationName,
            String name,
            String level,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            int reminders,
            boolean mayRead,
            List<Said> said) {

        public boolean isSelfAssessment() {
            return use.equals("self-assessment");
        }

        public boolean accepted() {
            return state.equals("accepted");
        }
    }

    /** A question with its answer in words, and whether that is the adverse one. */
    record Said(String question, String answer, boolean adverse) {}

    record Entry(String key, @Nullable Object answer, long version) {}

    record Entries(List<Entry> answers) {}

    record Given(@Nullable Object answer) {}

    /** An answer that was saved, and how far its section is now. */
    record Saved(Response.Answer answer, Response.Progress section) {}

    record Completed(boolean completed) {}

    record Participants(List<Response.Attendee> participants) {}

    record Verdict(String outcome, @Nullable String reasons, List<Response.Remark> remarks) {}

    /** Those of a review that the signed-in person may see. */
    @GetMapping("/reviews/{id}/responses")
    Paged<Line> of(@PathVariable("id") String review);

    @GetMapping("/responses/{id}")
    Response response(@PathVariable("id") String id);

    @PutMapping("/responses/{id}/answers")
    void save(@PathVariable("id") String id, @RequestBody Entries entries);

    /** {@code If-Match} is the version of the answer that was read, 0 for none. */
    @PutMapping("/responses/{id}/answers/{key}")
    Saved save(
            @PathVariable("id") String id,
            @PathVariable("key") String key,
            @RequestHeader("If-Match") String version,
            @RequestBody Given given);

    @PutMapping("/responses/{id}/sections/{n}/completed")
    void complete(@PathVariable("id") String id, @PathVariable("n") int section, @RequestBody Completed completed);

    @PutMapping("/responses/{id}/participants")
    void participants(
            @PathVariable("id") String id, @RequestHeader("If-Match") String version, @RequestBody Participants who);

    /** The answers are saved and submitted in one. */
    @PostMapping("/responses/{id}/submission")
    void submit(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Entries entries);

    @PostMapping("/responses/{id}/submission")
    void submit(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @PostMapping("/responses/{id}/moderation")
    void moderate(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Verdict verdict);
}
