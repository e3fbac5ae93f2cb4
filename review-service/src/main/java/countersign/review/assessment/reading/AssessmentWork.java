package countersign.review.assessment.reading;

import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentState;
import countersign.review.assessment.Headline;
import countersign.review.assessment.Headlines;
import countersign.review.assessment.Subject;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.review.Review;
import countersign.review.work.WorkItem;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Assessments wait on their teams, and then on the provider's lead. */
@Component
class AssessmentWork implements WorkSource {

    private final Headlines headlines;

    AssessmentWork(Headlines headlines) {
        this.headlines = headlines;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        var led = authority.organisations(Post.PROVIDER_LEAD);
        Set<TeamId> teams = Stream.of(Post.TEAM_LEAD, Post.TEAM_MEMBER)
                .flatMap(post -> authority.teams(post).stream())
                .collect(Collectors.toSet());
        Stream<Headline> ofTeams = headlines.ofTeams(AssessmentState.ISSUED, teams).stream();
        Stream<Headline> ofProviders = headlines.atProviders(AssessmentState.ISSUED, led).stream()
                .filter(headline -> headline.file().subject().isProviderLevel());
        Stream<Headline> toModerate = headlines.atProviders(AssessmentState.SUBMITTED, led).stream();
        return Stream.of(ofTeams, ofProviders, toModerate)
                .flatMap(part -> part)
                .filter(headline -> authority.isOf(headline.file().subject().provider()))
                .map(AssessmentWork::item)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return headlines.of(review.id()).stream()
                .filter(headline -> headline.is(AssessmentState.ISSUED) || headline.is(AssessmentState.SUBMITTED))
                .map(AssessmentWork::item)
                .toList();
    }

    private static WorkItem item(Headline headline) {
        Subject subject = headline.file().subject();
        return headline.is(AssessmentState.SUBMITTED)
                ? item(
                        headline,
                        "moderation",
                        "Read the self-assessment of " + subject.name() + ", and accept or return it",
                        "Provider lead, " + subject.providerName())
                : item(
                        headline,
                        "assessment",
                        "Complete the self-assessment of " + subject.name(),
                        subject.answeredBy());
    }

    private static WorkItem item(Headline headline, String kind, String title, String waitingOn) {
        AssessmentFile file = headline.file();
        return new WorkItem(
                kind + "~" + file.id(),
                kind,
                title,
                file.review(),
                file.reviewTitle(),
                file.icb(),
                file.subject().name(),
                file.subject().provider(),
                waitingOn,
                file.waitsSince(),
                file.closesAt(),
                file.reminders().size(),
                headline.version(),
                file.id().value());
    }
}
