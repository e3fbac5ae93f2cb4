package countersign.gateway.thematic;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why groups returned earlier revisions for rework. */
@FeignClient(name = "thematic-decisions", url = "${countersign.services.signoff.url}", configuration = UserFeign.class)
interface DecisionsClient {

    record Decisions(List<Decision> items) {}

    record Decision(
            @Nullable String forumName,
            int revision,
            String outcome,
            @Nullable String reasons,
            @Nullable String feedback,
            Instant decidedAt) {

        /** Whether the review lead should read it before writing the next revision. */
        boolean asksForMore() {
            return outcome.equals("returned")
                    || outcome.equals("rework")
                    || outcome.equals("rejected")
                    || outcome.equals("endorsed-with-feedback");
        }
    }

    @GetMapping("/api/signoff/reviews/{id}/decisions")
    Decisions decisions(@PathVariable("id") String review);
}
