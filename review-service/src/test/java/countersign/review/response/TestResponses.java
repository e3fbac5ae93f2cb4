package countersign.review.response;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.act.Act;
import countersign.review.form.FormRef;
import countersign.review.organisation.appointment.Appointment;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.programme.FormUse;
import countersign.review.response.sheet.Sheet;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Responses and people to test with. */
public final class TestResponses {

    public static final Instant NOW = Instant.parse("2024-08-20T09:00:00Z");
    public static final Act ACT = new Act(new PersonId("lead"), "Lead", new OdsCode("RVN"), NOW);
    static final TeamId ROSE = new TeamId("awp-bristol-rose");

    private static final Submission SUBMISSION = new Submission(ACT, "0".repeat(64));

    private TestResponses() {}

    static Response in(ResponseState state, @Nullable TeamId team) {
        ResponseFile file = file(team);
        return switch (state) {
            case ISSUED -> new Response.Issued(file, Sheet.empty());
            case SUBMITTED -> new Response.Submitted(file, Sheet.empty(), SUBMISSION);
            case ACCEPTED -> new Response.Accepted(file, Sheet.empty(), SUBMISSION, NOW);
            case NOT_RETURNED -> new Response.NotReturned(file, Sheet.empty(), NOW);
        };
    }

    static ResponseFile file(@Nullable TeamId team) {
        ReviewId review = new ReviewId("rev-abcdefghij");
        OdsCode awp = new OdsCode("RVN");
        ResponseId id = team == null ? ResponseId.of(review, awp) : ResponseId.of(review, team);
        return new ResponseFile(
                id,
                "",
                FormUse.SELF_ASSESSMENT,
                new FormRef("maturity-index", 1),
                new Subject(awp, "AWP", team, team == null ? "AWP" : "Bristol ROSE"),
                team != null,
                NOW,
                NOW,
                List.of(new Citation(
                        id,
                        review,
                        "A review",
                        new OdsCode("QUY"),
                        NOW,
                        NOW.plusSeconds(3_600),
                        null,
                        List.of(),
                        null,
                        null)),
                List.of(),
                List.of(),
                null);
    }

    static Authority somebody(String organisation, @Nullable Post post, @Nullable TeamId team) {
        OdsCode ods = new OdsCode(organisation);
        PersonId person = new PersonId("somebody");
        Caller caller = new Caller(
                person,
                "Somebody",
                Optional.of(ods),
                Set.of("person"),
                "gateway",
                new LoginStrength("issuer", "pwd", Optional.empty(), List.of()));
        return new Authority(
                caller,
                post == null
                        ? List.of()
                        : List.of(new Appointment("a", person, "Somebody", post, ods, team, LocalDate.EPOCH, null)));
    }
}
