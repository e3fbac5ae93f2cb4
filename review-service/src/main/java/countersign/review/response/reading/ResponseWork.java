package countersign.review.response.reading;

import countersign.platform.work.WorkItem;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseState;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Subject;
import countersign.review.review.Review;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Responses wait on their teams, and then on the provider's lead. */
@Component
class ResponseWork implements WorkSource {

    private final ResponseSummaries summaries;

    ResponseWork(ResponseSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        var led = authority.organisations(Post.PROVIDER_LEAD);
        Set<TeamId> teams = Stream.of(Post.TEAM_LEAD, Post.TEAM_MEMBER)
                .flatMap(post -> authority.teams(post).stream())
                .collect(Collectors.toSet());
        Stream<ResponseSummary> ofTeams = summaries.ofTeams(ResponseState.ISSUED, teams).stream();
        Stream<ResponseSummary> ofProviders = summaries.atProviders(ResponseState.ISSUED, led).stream()
                .filter(summary -> summary.file().subject().isProviderLevel());
        Stream<ResponseSummary> toModerate = summaries.atProviders(ResponseState.SUBMITTED, led).stream();
        return Stream.of(ofTeams, ofProviders, toModerate)
                .flatMap(part -> part)
                .filter(summary -> authority.isOf(summary.file().subject().provider()))
                .map(ResponseWork::item)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return summaries.of(review.id()).stream()
                .filter(ResponseSummary::isOpen)
                .map(ResponseWork::item)
                .toList();
    }

    private static WorkItem item(ResponseSummary summary) {
        ResponseFile file = summary.file();
        Subject subject = file.subject();
        return summary.is(ResponseState.SUBMITTED)
                ? item(
                        summary,
                        "moderation",
                        "Read the " + file.use().noun().toLowerCase(Locale.UK) + " of " + subject.name()
                                + ", and accept or return it",
                        "Provider lead, " + subject.providerName())
                : item(summary, file.use().word(), file.use().task(subject.name()), subject.answeredBy());
    }

    private static WorkItem item(ResponseSummary summary, String kind, String title, String waitingOn) {
        ResponseFile file = summary.file();
        return new WorkItem(
                kind + "~" + file.id(),
                kind,
                title,
                file.review().value(),
                file.reviewTitle(),
                file.icb(),
                file.subject().name(),
                file.subject().provider(),
                waitingOn,
                file.waitsSince(),
                file.due().orElse(null),
                null,
                file.reminders().size(),
                summary.version(),
                file.id().value());
    }
}
