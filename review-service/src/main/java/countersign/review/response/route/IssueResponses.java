package countersign.review.response.route;

import countersign.bpmn.Milestones;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Subject;
import countersign.review.response.sheet.Sheet;
import countersign.review.review.Review;
import countersign.review.review.terms.Milestone;
import countersign.review.review.terms.Participant;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues what a launched review asks for: a self-assessment for each team, and for each provider that answers for the
 * whole of itself; and a policy check for each provider that it is asked of.
 */
@Component
class IssueResponses {

    private final Responses responses;
    private final Organisations organisations;
    private final Teams teams;
    private final Programme programme;
    private final Clock clock;

    IssueResponses(Responses responses, Organisations organisations, Teams teams, Programme programme, Clock clock) {
        this.responses = responses;
        this.organisations = organisations;
        this.teams = teams;
        this.programme = programme;
        this.clock = clock;
    }

    /** What was issued, as processes wait for it. */
    record Issued(List<Map<String, Object>> assessments, List<String> checks) {

        private static Issued of(List<ResponseFile> files) {
            return new Issued(
                    files.stream()
                            .filter(file -> file.use() == FormUse.SELF_ASSESSMENT)
                            .map(file -> Map.<String, Object>of("id", file.id().value(), "moderated", file.moderated()))
                            .toList(),
                    files.stream()
                            .filter(file -> file.use() == FormUse.POLICY_CHECK)
                            .map(file -> file.id().value())
                            .toList());
        }
    }

    /** Answers all of them; those that were issued before stay as they are. */
    Issued issue(Review review) {
        List<ResponseFile> files = review.terms().participants().stream()
                .flatMap(participant -> files(review, participant))
                .toList();
        files.forEach(file -> responses.issue(new Response.Issued(file, Sheet.empty())));
        return Issued.of(files);
    }

    private Stream<ResponseFile> files(Review review, Participant participant) {
        OdsCode provider = participant.organisation();
        Subject whole = new Subject(provider, organisations.name(provider), null, organisations.name(provider));
        Instant closesAt = review.terms().assessmentsCloseAt();
        Stream<ResponseFile> ofTeams = participant.teams().stream()
                .map(team -> file(
                        review,
                        ResponseId.of(review.id(), team),
                        FormUse.SELF_ASSESSMENT,
                        new Subject(provider, whole.providerName(), team, name(team)),
                        closesAt,
                        null));
        Stream<ResponseFile> ofProvider = Stream.of(ResponseId.of(review.id(), provider))
                .filter(id -> participant.providerLevel())
                .map(id -> file(review, id, FormUse.SELF_ASSESSMENT, whole, closesAt, null));
        Stream<ResponseFile> checks = Stream.of(ResponseId.ofCheck(review.id(), provider))
                .filter(id -> participant.policyCheck())
                .map(id -> file(
                        review,
                        id,
                        FormUse.POLICY_CHECK,
                        whole,
                        null,
                        due(review).orElse(null)));
        return Stream.of(ofTeams, ofProvider, checks).flatMap(part -> part);
    }

    private String name(TeamId team) {
        return teams.find(team).map(Team::name).orElse(team.value());
    }

    /** The end of the day of the milestone that the policy check keeps. */
    private static Optional<Instant> due(Review review) {
        return review.terms().milestones().stream()
                .filter(milestone -> milestone.id().equals(Milestones.POLICY_CONFIRMATION))
                .map(Milestone::date)
                .map(date -> date.plusDays(1)
                        .atStartOfDay(EnglishTime.ZONE)
                        .toInstant()
                        .minusMillis(1))
                .findFirst();
    }

    private ResponseFile file(
            Review review,
            ResponseId id,
            FormUse use,
            Subject subject,
            @Nullable Instant closesAt,
            @Nullable Instant dueAt) {
        Instant now = clock.instant();
        return new ResponseFile(
                id,
                use,
                programme.form(use),
                review.id(),
                review.title(),
                review.icb(),
                subject,
                !subject.isProviderLevel(),
                now,
                now,
                closesAt,
                dueAt,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
