package countersign.review.review.overview;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import countersign.review.review.terms.ForumStage;
import countersign.review.review.terms.Milestone;
import countersign.review.review.terms.Office;
import countersign.review.review.terms.ReviewTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as it goes out. */
public record ReviewView(
        ReviewId id,
        String title,
        OdsCode icb,
        String icbName,
        OdsCode region,
        String state,
        long version,
        Instant openedAt,
        @Nullable Instant launchedAt,
        @Nullable Instant concludedAt,
        @Nullable Closing closed,
        @Nullable Integer currentRevision,
        ReviewTerms.Sro sro,
        ReviewTerms.OperationalLead operationalLead,
        List<PersonId> authors,
        List<Part> participants,
        List<Slot> signatorySlots,
        List<ForumStage> forums,
        boolean executiveTeamStage,
        boolean qualityOversightStage,
        List<Milestone> milestones,
        Instant assessmentsCloseAt,
        String reminders) {

    /**
     * That the review ended without approval.
     *
     * @param reasons for the ICB and the organisations that sign; null for others
     */
    public record Closing(
            Instant at, String decidedBy, @Nullable String reasons) {}

    /**
     * A provider's part.
     *
     * @param organisationName the same as {@code name}, as it is called beside other codes
     * @param assessments counts by state; empty for those who may not see it
     */
    public record Part(
            OdsCode organisation,
            String name,
            String organisationName,
            List<TeamName> teams,
            boolean providerLevel,
            boolean policyCheck,
            Map<String, Integer> assessments) {}

    public record TeamName(TeamId id, String name) {}

    public record Slot(String id, Office office, OdsCode organisation, String organisationName) {}

    /** A review in a list. */
    record Summary(
            ReviewId id,
            String title,
            OdsCode icb,
            String icbName,
            String state,
            @Nullable Integer currentRevision,
            Instant openedAt,
            Instant assessmentsCloseAt) {}
}
