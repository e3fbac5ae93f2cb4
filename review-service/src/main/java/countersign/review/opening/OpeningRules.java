package countersign.review.opening;

import static countersign.review.opening.OpeningRequest.all;
import static countersign.review.opening.OpeningRequest.yes;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.review.organisation.OrganisationKind;
import countersign.review.organisation.Organisations;
import countersign.review.review.terms.ForumStage;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.ReviewTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a review must have to be opened. */
@Component
class OpeningRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 120;
    private static final PersonId NOBODY = new PersonId("nobody");

    private final Organisations organisations;
    private final ParticipantRules participants;
    private final Clock clock;

    OpeningRules(Organisations organisations, ParticipantRules participants, Clock clock) {
        this.organisations = organisations;
        this.participants = participants;
        this.clock = clock;
    }

    /** The terms, if every field is right. The caller has checked that {@code icb} is given. */
    Outcome<ReviewTerms> check(OpeningRequest request, OdsCode icb) {
        Fields fields = new Fields();
        ReviewTerms terms = terms(fields, request, icb);
        return fields.refusal().<Outcome<ReviewTerms>>map(Outcome::refused).orElseGet(() -> Outcome.done(terms));
    }

    private ReviewTerms terms(Fields fields, OpeningRequest request, OdsCode icb) {
        isOf(fields, "icb", icb, OrganisationKind.ICB);
        ReviewTerms.OperationalLead lead = lead(fields, request.operationalLead());
        List<Participant> parts = participants.check(fields, all("participants", request.participants()), icb);
        boolean executiveTeam = yes(request.executiveTeamStage());
        boolean qualityOversight = yes(request.qualityOversightStage());
        return new ReviewTerms(
                fields.required("title", request.title(), LONGEST_TITLE),
                icb,
                region(fields, request.region(), icb),
                sro(fields, request.sro()),
                lead,
                authors(request, lead),
                parts,
                participants.slots(fields, all("signatorySlots", request.signatorySlots()), icb, parts),
                forums(fields, request, ForumStage.route(executiveTeam, qualityOversight)),
                executiveTeam,
                qualityOversight,
                DateRules.milestones(fields, all("milestones", request.milestones())),
                closesAt(fields, request.assessmentsCloseAt(), clock),
                DateRules.reminders(fields, request.reminders()));
    }

    private OdsCode region(Fields fields, @Nullable OdsCode region, OdsCode icb) {
        if (region == null) {
            fields.reject("region", "Name the NHS England region that receives the return.");
            return icb;
        }
        isOf(fields, "region", region, OrganisationKind.NHSE_REGION);
        return region;
    }

    private void isOf(Fields fields, String field, OdsCode ods, OrganisationKind kind) {
        boolean holds =
                organisations.find(ods).filter(found -> found.kind() == kind).isPresent();
        String article = kind == OrganisationKind.ICB ? "an ICB" : "an NHS England region";
        fields.check(holds, field, ods.value() + " is not the code of " + article + " known here.");
    }

    private static ReviewTerms.Sro sro(Fields fields, OpeningRequest.@Nullable Sro sro) {
        return new ReviewTerms.Sro(
                fields.required("sro.name", sro == null ? null : sro.name(), LONGEST_NAME),
                fields.email("sro.email", sro == null ? null : sro.email()));
    }

    private static ReviewTerms.OperationalLead lead(Fields fields, OpeningRequest.@Nullable Lead lead) {
        PersonId person = lead == null ? null : lead.person();
        fields.check(person != null, "operationalLead.person", "Say who leads the review.");
        return new ReviewTerms.OperationalLead(
                person == null ? NOBODY : person,
                fields.required("operationalLead.name", lead == null ? null : lead.name(), LONGEST_NAME),
                fields.email("operationalLead.email", lead == null ? null : lead.email()));
    }

    /** Whoever leads the review writes the return, unless others are named. */
    private static List<PersonId> authors(OpeningRequest request, ReviewTerms.OperationalLead lead) {
        List<PersonId> named = all("authors", request.authors());
        return named.isEmpty()
                ? List.of(lead.person())
                : named.stream().distinct().toList();
    }

    private static List<ForumStage> forums(Fields fields, OpeningRequest request, List<ForumStage> route) {
        List<ForumStage> named = all("forums", request.forums());
        boolean same = named.isEmpty() || named.stream().sorted().toList().equals(route);
        fields.check(
                same,
                "forums",
                "Name each stage of the route once, with the executive team and the quality oversight group only if their"
                        + " stages apply; or leave this out.");
        return route;
    }

    static Instant closesAt(Fields fields, @Nullable Instant closesAt, Clock clock) {
        boolean ahead = closesAt != null && closesAt.isAfter(clock.instant());
        fields.check(ahead, "assessmentsCloseAt", "Give a date and time that is still to come.");
        return closesAt == null ? Instant.EPOCH : closesAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
