package countersign.gateway.client.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review. */
public record Review(
        String id,
        String title,
        String icb,
        String icbName,
        String state,
        Instant openedAt,
        @Nullable Instant launchedAt,
        @Nullable Instant concludedAt,
        @Nullable Closing closed,
        Sro sro,
        Lead operationalLead,
        List<Participant> participants,
        List<Milestone> milestones,
        Instant assessmentsCloseAt,
        long version) {

    /** That it ended without approval; the reasons are not told to everyone. */
    public record Closing(
            Instant at, String decidedBy, @Nullable String reasons) {}

    public record Sro(String name) {}

    public record Lead(String name) {}

    public record Participant(String organisation, String organisationName, boolean policyCheck) {}

    /** A date to be kept; its id is the stage that it is about. */
    public record Milestone(String id, String title, LocalDate date, boolean national) {}
}
