package countersign.review.review.terms;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a review was opened with.
 *
 * @param authors the people who write the return, and so cannot sign for it
 * @param forums the stages of the route that apply, in order
 * @param reminders an ISO 8601 repeating interval, such as {@code R3/P7D}
 */
public record ReviewTerms(
        String title,
        OdsCode icb,
        OdsCode region,
        Sro sro,
        OperationalLead operationalLead,
        List<PersonId> authors,
        List<Participant> participants,
        List<SignatorySlot> signatorySlots,
        List<ForumStage> forums,
        boolean executiveTeamStage,
        boolean qualityOversightStage,
        List<Milestone> milestones,
        Instant assessmentsCloseAt,
        String reminders) {

    /** The senior responsible owner. The e-mail may be empty. */
    public record Sro(String name, String email) {}

    /** The person who runs the review. */
    public record OperationalLead(PersonId person, String name, String email) {}

    public Optional<Participant> participant(OdsCode organisation) {
        return participants.stream()
                .filter(participant -> participant.organisation().equals(organisation))
                .findFirst();
    }

    public ReviewTerms closingAt(Instant closesAt) {
        return new ReviewTerms(
                title,
                icb,
                region,
                sro,
                operationalLead,
                authors,
                participants,
                signatorySlots,
                forums,
                executiveTeamStage,
                qualityOversightStage,
                milestones,
                closesAt,
                reminders);
    }
}
