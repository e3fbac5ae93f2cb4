package countersign.signoff.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What review-service shows of a review to whoever may see it; the members that this service uses. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReviewOverview(
        @Nullable OdsCode icb, @Nullable List<Milestone> milestones) {

    /** A date that the review is to keep. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Milestone(String title, LocalDate date) {}

    public List<Milestone> milestonesOrNone() {
        return milestones == null ? List.of() : milestones;
    }
}
