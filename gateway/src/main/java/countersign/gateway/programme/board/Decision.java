package countersign.gateway.programme.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group or an office decided. */
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
        @Nullable String decidedBy,
        Instant decidedAt,
        boolean overtaken) {}
