package countersign.gateway.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What review-service is sent to open a review. */
record OpeningRequest(
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
        List<Milestone> milestones,
        @Nullable Instant assessmentsCloseAt) {

    record Sro(String name, String email) {}

    record Lead(@Nullable String person, String name, String email) {}

    record Part(String organisation, List<String> teams, boolean providerLevel, boolean policyCheck) {}

    record Slot(String office, String organisation) {}

    /** A date to be kept; its id is the stage that it is about. */
    record Milestone(String id, String title, LocalDate date, boolean national) {}
}
