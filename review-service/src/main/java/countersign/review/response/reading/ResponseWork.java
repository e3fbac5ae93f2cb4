package countersign.review.response.reading;

import static java.util.Comparator.comparing;

import countersign.platform.work.WorkItem;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import countersign.review.response.Citation;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseState;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Subject;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.work.WorkSource;
import java.time.Instant;
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
    private final Reviews reviews;

    ResponseWork(ResponseSummaries summaries, Reviews reviews) {
        this.summaries = summaries;
        this.reviews = reviews;
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
                .flatMap(this::item)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return summaries.of(review.id()).stream()
                .filter(ResponseSummary::isOpen)
                .map(summary -> item(summary, summary.file().cited(), List.of()))
                .toList();
    }

    /** One for all the reviews that wait for it: that of the first of them. */
    private Stream<WorkItem> item(ResponseSummary summary) {
        List<Citation> waiting = waiting(summary.file());
        return waiting.stream()
                .min(comparing(citation -> citation.due().orElse(Instant.MAX)))
                .map(first -> item(summary, first, others(waiting, first)))
                .stream();
    }

    /** Nothing is owed to a review that was closed. */
    private List<Citation> waiting(ResponseFile file) {
        List<Citation> open = file.open();
        if (open.size() < 2) {
            return open;
        }
        Set<ReviewId> closed =
                reviews.closedAmong(open.stream().map(Citation::review).toList());
        return open.stream()
                .filter(citation -> !closed.contains(citation.review()))
                .toList();
    }

    private static List<WorkItem.Also> others(List<Citation> waiting, Citation first) {
        return waiting.stream()
                .filter(citation -> !citation.equals(first))
                .map(citation -> new WorkItem.Also(citation.review().value(), citation.reviewTitle(), citation.icb()))
                .toList();
    }

    private static WorkItem item(ResponseSummary summary, Citation citation, List<WorkItem.Also> others) {
        ResponseFile file = summary.file();
        Subject subject = file.subject();
        return summary.is(ResponseState.SUBMITTED)
                ? item(
                        summary,
                        citation,
                        others,
                        "moderation",
                        "Read the " + file.use().noun().toLowerCase(Locale.UK) + " of " + subject.name()
                                + ", and accept or return it",
                        "Provider lead, " + subject.providerName())
                : item(
                        summary,
                        citation,
                        others,
                        file.use().word(),
                        file.use().task(subject.name()),
                        subject.answeredBy());
    }

    private static WorkItem item(
            ResponseSummary summary,
            Citation citation,
            List<WorkItem.Also> others,
            String kind,
            String title,
            String waitingOn) {
        ResponseFile file = summary.file();
        return new WorkItem(
                kind + "~" + file.id(),
                kind,
                title,
                citation.review().value(),
                citation.reviewTitle(),
                citation.icb(),
                file.subject().name(),
                file.subject().provider(),
                waitingOn,
                file.waitsSince(),
                citation.due().orElse(null),
                null,
                citation.reminders().size(),
                summary.version(),
                file.id().value(),
                others);
    }
}
