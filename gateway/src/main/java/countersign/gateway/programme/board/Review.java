package countersign.gateway.programme.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review, as far as the programme board's pages need it. */
public record Review(
        String id,
        String title,
        String icb,
        String icbName,
        @Nullable String region,
        String state,
        Instant openedAt,
        @Nullable Instant launchedAt,
        @Nullable Instant concludedAt,
        @Nullable Closing closed,
        @Nullable Integer currentRevision,
        @Nullable Sro sro,
        @Nullable Lead operationalLead,
        List<Participant> participants,
        List<String> forums,
        List<Milestone> milestones,
        Instant assessmentsCloseAt) {

    /** That it ended without approval; the reasons are not told to everyone. */
    public record Closing(
            Instant at, String decidedBy, @Nullable String reasons) {}

    public record Sro(String name) {}

    public record Lead(String name) {}

    public record Participant(String organisation, String name, boolean policyCheck) {}

    /** A date to be kept; its id is the stage that it is about. */
    public record Milestone(String id, String title, LocalDate date, boolean national) {}

    public int revision() {
        return currentRevision == null ? 0 : currentRevision;
    }

    /** Nothing on it changes any more. */
    public boolean hasEnded() {
        return concludedAt != null || closed != null;
    }

    public boolean launched() {
        return launchedAt != null;
    }
}
