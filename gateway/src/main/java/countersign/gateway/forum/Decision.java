package countersign.gateway.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group decided on a revision, as signoff-service tells it. */
record Decision(
        @Nullable String forumName,
        int revision,
        String outcome,
        @Nullable LocalDate meetingDate,
        @Nullable String feedback,
        @Nullable String reasons,
        @Nullable List<Condition> conditions,
        @Nullable LocalDate nextMeetingDate,
        @Nullable String decidedBy,
        Instant decidedAt,
        boolean overtaken) {

    List<Condition> listedConditions() {
        return conditions == null ? List.of() : conditions;
    }
}
