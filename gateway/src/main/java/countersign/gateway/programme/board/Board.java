package countersign.gateway.programme.board;

import countersign.gateway.client.AllServices;
import countersign.gateway.client.Visibility;
import countersign.gateway.client.WorkItem;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.client.review.Review;
import countersign.gateway.client.review.ReviewProgress;
import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.signoff.SignoffProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the services tell the signed-in person about one review.
 *
 * @param signoff empty when signoff-service did not answer
 * @param plan empty when actions-service did not answer
 * @param away what is missing here, in words
 */
public record Board(
        Review review,
        ReviewProgress progress,
        Optional<SignoffProgress> signoff,
        Optional<ActionsClient.Progress> plan,
        List<ResponseClient.Line> assessments,
        List<Return> returns,
        AllServices.Found<WorkItem> open,
        List<String> away) {

    private static final Duration HANDING_OUT = Duration.ofMinutes(5);

    public boolean may(String what) {
        return progress.may().contains(what);
    }

    /**
     * Whether the person may open the page of a piece of work: the owner's people that of everything but another
     * office's signature, the others theirs of self-assessments that they may read.
     */
    public boolean mayOpen(WorkItem item) {
        return switch (item.kind()) {
            case "self-assessment", "policy-check", "moderation" ->
                assessments.stream().anyMatch(one -> one.mayRead() && one.id().equals(item.target()));
            case "thematic-review" -> may("read-thematic-review");
            case "plan" -> plan.filter(known -> known.counts() != null).isPresent();
            case "forum-decision", "decline-consideration", "rejection-consideration" -> showsAllWork();
            case "return-answer", "query-response", "undelivered-return", "delivery" ->
                returns.stream().anyMatch(one -> one.id().equals(item.target()));
            default -> false;
        };
    }

    /** Launched so lately that the process may not have handed out its self-assessments yet. */
    public boolean isBeingSentOut(Instant now) {
        var launched = review.launchedAt();
        return assessments.isEmpty() && launched != null && launched.isAfter(now.minus(HANDING_OUT));
    }

    public Optional<Return> lastReturn(String kind) {
        return returns.stream().filter(one -> one.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    /** Whether what waits, on whomever, is known whole. */
    public boolean showsAllWork() {
        return away.isEmpty()
                && progress.openWork() == Visibility.SHOWN
                && signoff.filter(known -> known.openWork() == Visibility.SHOWN).isPresent()
                && plan.filter(known -> known.openWork() == Visibility.SHOWN).isPresent();
    }
}
