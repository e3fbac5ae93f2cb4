package countersign.review.assessment.route;

import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Subject;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.InstrumentRef;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.review.Review;
import countersign.review.review.terms.Participant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Issues a launched review's assessments: one for each team, and one for each provider that answers for the whole of
 * itself.
 */
@Component
class IssueAssessments {

    private final Assessments assessments;
    private final Organisations organisations;
    private final Teams teams;
    private final Clock clock;

    IssueAssessments(Assessments assessments, Organisations organisations, Teams teams, Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.teams = teams;
        this.clock = clock;
    }

    /** Answers all of them; those that were issued before stay as they are. */
    List<AssessmentFile> issue(Review review) {
        List<AssessmentFile> files = review.terms().participants().stream()
                .flatMap(participant -> files(review, participant))
                .toList();
        files.forEach(file -> assessments.issue(new Assessment.Issued(file, Sheet.empty())));
        return files;
    }

    private Stream<AssessmentFile> files(Review review, Participant participant) {
        String provider = organisations.name(participant.organisation());
        Stream<AssessmentFile> ofTeams = participant.teams().stream()
                .map(team -> file(
                        review,
                        AssessmentId.of(review.id(), team),
                        new Subject(participant.organisation(), provider, team, name(team)),
                        true));
        Stream<AssessmentFile> ofProvider = Stream.of(new Subject(participant.organisation(), provider, null, provider))
                .filter(subject -> participant.providerLevel())
                .map(subject -> file(review, AssessmentId.of(review.id(), subject.provider()), subject, false));
        return Stream.concat(ofTeams, ofProvider);
    }

    private String name(TeamId team) {
        return teams.find(team).map(Team::name).orElse(team.value());
    }

    private AssessmentFile file(Review review, AssessmentId id, Subject subject, boolean moderated) {
        Instant now = clock.instant();
        return new AssessmentFile(
                id,
                review.id(),
                review.title(),
                review.icb(),
                subject,
                moderated,
                InstrumentRef.MATURITY_INDEX,
                now,
                now,
                review.terms().assessmentsCloseAt(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
