package countersign.gateway.policycheck;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@FeignClient(name = "policy-check", url = "${countersign.services.review.url}", configuration = UserFeign.class)
interface PolicyCheckClient {

    record PolicyCheck(
            String id,
            String reviewId,
            String reviewTitle,
            String icb,
            @Nullable String organisationName,
            String state,
            @Nullable Instant dueAt,
            @Nullable Confirmation confirmation,
            May may) {

        record Confirmation(
                boolean neverUsesDnaAsReason,
                String evidence,
                @Nullable String comment,
                String by,
                Instant at) {}

        record May(boolean confirm) {}
    }

    record Confirm(
            boolean neverUsesDnaAsReason,
            String evidence,
            @Nullable String comment) {}

    record PolicyChecks(List<PolicyCheck> items) {}

    /** Those of a review that the signed-in person may see. */
    @GetMapping("/api/review/reviews/{id}/policy-checks")
    PolicyChecks of(@PathVariable("id") String review);

    @GetMapping("/api/review/policy-checks/{id}")
    PolicyCheck check(@PathVariable("id") String id);

    @PostMapping("/api/review/policy-checks/{id}/confirmation")
    void confirm(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Confirm confirm);
}
