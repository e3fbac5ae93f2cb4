package countersign.gateway.client.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What review-service is sent to open a review. */
public record OpeningRequest(
        String title,
        String icb,
        @Nullable String region,
        Sro sro,
        Lead operationalLead,
        List<String> authors,
        List<Part> participants,
        List<Slot> signatorySlots,
        boolean executiveTeamStage,
        boolean qualityOversightStage,
        List<Review.Milestone> milestones,
        @Nullable Instant assessmentsCloseAt) {

    public record Sro(String name, String email) {}

    public record Lead(@Nullable String person, String name, String email) {}

    public record Part(String organisation, List<String> teams, boolean providerLevel, boolean policyCheck) {}

    public record Slot(String office, String organisation) {}
}
