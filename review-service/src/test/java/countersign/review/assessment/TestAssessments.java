package countersign.review.assessment;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.act.Act;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.InstrumentRef;
import countersign.review.organisation.appointment.Appointment;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assessments and people to test with. */
public final class TestAssessments {

    public static final Instant NOW = Instant.parse("2024-08-20T09:00:00Z");
    public static final Act ACT = new Act(new PersonId("lead"), "Lead", new OdsCode("RVN"), NOW);
    static final TeamId ROSE = new TeamId("awp-bristol-rose");

    private static final Submission SUBMISSION = new Submission(ACT, "0".repeat(64));

    private TestAssessments() {}

    static Assessment in(AssessmentState state, @Nullable TeamId team) {
        AssessmentFile file = file(team);
        return switch (state) {
            case ISSUED -> new Assessment.Issued(file, Sheet.empty());
            case SUBMITTED -> new Assessment.Submitted(file, Sheet.empty(), SUBMISSION);
            case ACCEPTED -> new Assessment.Accepted(file, Sheet.empty(), SUBMISSION, NOW);
            case NOT_RETURNED -> new Assessment.NotReturned(file, Sheet.empty(), NOW);
        };
    }

    static AssessmentFile file(@Nullable TeamId team) {
        ReviewId review = new ReviewId("rev-abcdefghij");
        OdsCode awp = new OdsCode("RVN");
        return new AssessmentFile(
                team == null ? AssessmentId.of(review, awp) : AssessmentId.of(review, team),
                review,
                "A review",
                new OdsCode("QUY"),
                new Subject(awp, "AWP", team, team == null ? "AWP" : "Bristol ROSE"),
                team != null,
                InstrumentRef.MATURITY_INDEX,
                NOW,
                NOW,
                NOW.plusSeconds(3_600),
                List.of(),
                List.of(),
                null,
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
