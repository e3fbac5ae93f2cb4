package countersign.review.opening;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.terms.ForumStage;
import countersign.review.review.terms.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent to open a review; nothing of it has been checked. */
record OpeningRequest(
        @Nullable String title,
        @Nullable OdsCode icb,
        @Nullable OdsCode region,
        @Nullable Sro sro,
        @Nullable Lead operationalLead,
        @Nullable List<PersonId> authors,
        @Nullable List<Part> participants,
        @Nullable List<Slot> signatorySlots,
        @Nullable List<ForumStage> forums,
        @Nullable Boolean executiveTeamStage,
        @Nullable Boolean qualityOversightStage,
        @Nullable List<Date> milestones,
        @Nullable Instant assessmentsCloseAt,
        @Nullable String reminders) {

    record Sro(@Nullable String name, @Nullable String email) {}

    record Lead(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable String email) {}

    record Part(
            @Nullable OdsCode organisation,
            @Nullable List<TeamId> teams,
            @Nullable Boolean providerLevel,
            @Nullable Boolean policyCheck) {}

    record Slot(@Nullable Office office, @Nullable OdsCode organisation) {}

    record Date(
            @Nullable String id,
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable Boolean national) {}

    /** An absent list is an empty one; a null in a list is refused as malformed. */
    static <T> List<T> all(String field, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(Problem.malformed("null-in-list", "A list holds null.")
                    .error(field, "Take the null out of this list."));
        }
        return list;
    }

    static boolean yes(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
