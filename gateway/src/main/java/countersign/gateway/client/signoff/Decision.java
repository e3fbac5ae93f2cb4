package countersign.gateway.client.signoff;

import countersign.gateway.client.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group or an office decided on a revision. */
public record Decision(
        @Nullable String stage,
        @Nullable String forumName,
        String kind,
        int revision,
        String outcome,
        @Nullable LocalDate meetingDate,
        @Nullable String feedback,
        @Nullable String reasons,
        List<Condition> conditions,
        @Nullable LocalDate nextMeetingDate,
        @Nullable String decidedBy,
        Instant decidedAt,
        boolean overtaken) {

    /** Whether the review lead should read it before writing the next revision. */
    public boolean asksForMore() {
        return List.of("returned", "rework", "rejected", "endorsed-with-feedback")
                .contains(outcome);
    }
}
