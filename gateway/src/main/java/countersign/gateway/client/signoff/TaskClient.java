package countersign.gateway.client.signoff;

import countersign.gateway.client.Condition;
import countersign.gateway.client.SignedStatement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Tasks of signoff-service, and what may be done about each. */
@FeignClient(name = "tasks", url = "${countersign.services.signoff.url}", path = "/api/signoff/tasks")
public interface TaskClient {

    /** What a group or an office decides. */
    record Decided(
            String outcome,
            @Nullable LocalDate meetingDate,
            @Nullable LocalDate nextMeetingDate,
            @Nullable String feedback,
            @Nullable String reasons,
            List<Condition> conditions) {}

    /** What the signature will cover. */
    record Statement(
            String contentSha256,
            String documentSha256,
            SignedStatement.Intent intent,
            String officeLabel,
            String called) {}

    record Sign(String contentSha256, String documentSha256, int intentVersion, String declaredInterests) {}

    record Decline(String reasons) {}

    record Receipt(String signatureId) {}

    @GetMapping("/{id}")
    Task task(@PathVariable("id") String id);

    @PostMapping("/{id}/decision")
    void decide(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Decided decision);

    @GetMapping("/{id}/statement")
    Statement statement(@PathVariable("id") String id);

    @PostMapping("/{id}/signature")
    Receipt sign(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Sign signature);

    @PostMapping("/{id}/decline")
    void decline(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Decline decline);
}
