package countersign.review.response.route;

import countersign.bpmn.Milestones;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.programme.FormUse;
import countersign.review.response.Citation;
import countersign.review.response.ResponseId;
import countersign.review.response.Subject;
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
import org.springframework.stereotype.Component;

/**
 * Issues what a launched review asks for: a self-assessment for each team, and for each provider that answers for the
 * whole of itself; and a policy check for each provider that it is asked of.
 */
@Component
class IssueResponses {

    private final CiteResponse responses;
    private final Organisations organisations;
    private final Teams teams;
    private final Clock clock;

    IssueResponses(CiteResponse responses, Organisations organisations, Teams teams, Clock clock) {
        this.responses = responses;
        this.organisations = organisations;
        this.teams = teams;
        this.clock = clock;
    }

    /** What was issued, as processes wait for it. */
    record Issued(List<Map<String, Object>> assessments, List<String> checks) {

        private static Issued of(List<Asked> all) {
            return new Issued(
                    all.stream()
                            .filter(asked -> asked.use() == FormUse.SELF_ASSESSMENT)
                            .map(asked -> Map.<String, Object>of(
                                    "id", asked.citation().id().value(), "moderated", asked.moderated()))
                            .toList(),
                    all.stream()
                            .filter(asked -> asked.use() == FormUse.POLICY_CHECK)
                            .map(asked -> asked.citation().id().value())
                            .toList());
        }
    }

    /** Answers all of them; those that were issued before stay as they are. */
    Issued issue(Review review) {
        List<Asked> all = review.terms().participants().stream()
                .flatMap(participant -> asked(review, participant))
                .toList();
        all.forEach(responses::cite);
        return Issued.of(all);
    }

    private Stream<Asked> asked(Review review, Participant participant) {
        OdsCode provider = participant.organisation();
        Subject whole = new Subject(provider, organisations.name(provider), null, organisations.name(provider));
        Instant now = clock.instant();
        Instant closesAt = review.terms().assessmentsCloseAt();
        Stream<Asked> ofTeams = participant.teams().stream()
                .map(team -> new Asked(
                        FormUse.SELF_ASSESSMENT,
                        new Subject(provider, whole.providerName(), team, name(team)),
                        Citation.by(review, ResponseId.of(review.id(), team), now, closesAt, null)));
        Stream<Asked> ofProvider = Stream.of(ResponseId.of(review.id(), provider))
                .filter(id -> participant.providerLevel())
                .map(id -> new Asked(FormUse.SELF_ASSESSMENT, whole, Citation.by(review, id, now, closesAt, null)));
        Stream<Asked> checks = Stream.of(ResponseId.ofCheck(review.id(), provider))
                .filter(id -> participant.policyCheck())
                .map(id -> new Asked(
                        FormUse.POLICY_CHECK,
                        whole,
                        Citation.by(review, id, now, null, due(review).orElse(null))));
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
}
