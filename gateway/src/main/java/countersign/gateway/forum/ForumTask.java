package countersign.gateway.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The task before a group or an office, as signoff-service tells it. */
record ForumTask(
        String id,
        String kind,
        String state,
        String title,
        String reviewId,
        @Nullable String reviewTitle,
        int revision,
        @Nullable Forum forum,
        @Nullable LocalDate meetingDate,
        Instant openedAt,
        List<String> outcomes,
        boolean mayAct,
        List<Decision> consideredBy,
        @Nullable List<Decline> declines,
        @Nullable Decision decision,
        @Nullable String closedBecause) {

    record Forum(String stage, String name) {}

    record Decline(
            String officeLabel,
            @Nullable String who,
            @Nullable String reasons,
            Instant at) {}

    /** A meeting decides; otherwise an office does, after a declined signature or a rejection. */
    public boolean byMeeting() {
        return kind.equals("forum-decision");
    }

    public boolean waiting() {
        return state.equals("waiting");
    }

    public String group() {
        return forum == null ? "ICB" : forum.name();
    }
}
