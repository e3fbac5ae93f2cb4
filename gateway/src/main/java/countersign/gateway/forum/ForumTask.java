package countersign.gateway.forum;

import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateBounds;
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
        @Nullable Instant frozenAt,
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

    /** Between which days the group may have met: it decides on what it had before it. */
    DateBounds meetingBounds(LocalDate today) {
        return frozenAt == null
                ? DateBounds.past(today)
                : DateBounds.past(today, Words.dayOf(frozenAt), "when this revision was handed over");
    }

    /** What of these may be decided here. */
    List<String> among(List<String> some) {
        return outcomes.stream().filter(some::contains).toList();
    }

    public boolean waiting() {
        return state.equals("waiting");
    }

    public String group() {
        return forum == null ? "ICB" : forum.name();
    }
}
