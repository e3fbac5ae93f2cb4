package countersign.review.closing;

import countersign.platform.calls.ServiceTokenFeign;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Decisions in signoff-service to close a review. */
@FeignClient(
        name = "closure-decisions",
        url = "${countersign.services.signoff.url}",
        configuration = ServiceTokenFeign.class)
interface ClosureDecisions {

    /** Fails with 404 if nobody has decided to close the review. */
    @GetMapping("/api/signoff/reviews/{review}/closure")
    ClosureDecision of(@PathVariable("review") String review);

    /** What is used here of such a decision. */
    record ClosureDecision(
            @Nullable String decidedBy,
            @Nullable OdsCode organisation,
            @Nullable String reasons,
            Instant decidedAt) {}
}
