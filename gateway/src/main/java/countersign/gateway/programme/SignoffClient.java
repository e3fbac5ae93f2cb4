package countersign.gateway.programme;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "programme-signoff",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff",
        configuration = UserFeign.class)
interface SignoffClient {

    /** All of a list. */
    record Items<T>(List<T> items) {}

    /** What a group or an office decided. */
    record Decision(
            @Nullable String stage,
            @Nullable String forumName,
            String kind,
            int revision,
            String outcome,
            @Nullable LocalDate meetingDate,
            @Nullable String feedback,
            @Nullable String reasons,
            List<String> conditions,
            String decidedBy,
            Instant decidedAt,
            boolean overtaken) {}

    /** The sign-off sheet of a revision. */
    record Sheet(int revision, String state, List<Slot> slots) {}

    /** An office on the sheet. */
    record Slot(
            String officeLabel,
            String organisation,
            String state,
            @Nullable String signatureId,
            @Nullable String who,
            @Nullable Instant at,
            @Nullable String reasons) {}

    @GetMapping("/reviews/{id}/decisions")
    Items<Decision> decisions(@PathVariable("id") String review);

    @GetMapping("/reviews/{id}/sheets")
    Items<Sheet> sheets(@PathVariable("id") String review);
}
