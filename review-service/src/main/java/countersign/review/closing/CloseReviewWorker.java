package countersign.review.closing;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.ModelNames;
import countersign.bpmn.UnmetWords;
import countersign.bpmn.Variables;
import countersign.platform.calls.Remote;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.stuck.StoppedException;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.Closure;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Closes the review with the reasons that are on record; without such a decision on record, or without the Board's
 * rejection, it closes nothing.
 */
@Component
class CloseReviewWorker implements ServiceTaskWorker {

    private final Reviews reviews;
    private final RequireBefore requireBefore;
    private final ClosureDecisions decisions;
    private final Clock clock;

    CloseReviewWorker(Reviews reviews, RequireBefore requireBefore, ClosureDecisions decisions, Clock clock) {
        this.reviews = reviews;
        this.requireBefore = requireBefore;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.CLOSE_REVIEW;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReviewId id = new ReviewId(job.string(Variables.REVIEW_ID));
        requireBefore.stage(Elements.CLOSE_REVIEW, id);
        var decided = Remote.find(() -> decisions.of(id.value())).orElseThrow(CloseReviewWorker::undecided);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Closure closure = new Closure(
                Objects.requireNonNull(decided.decidedBy(), "A service is told who decided"),
                decided.organisation(),
                Objects.requireNonNullElse(decided.reasons(), ""),
                decided.decidedAt(),
                now);
        reviews.close(id, closure);
        return Map.of();
    }

    private static StoppedException undecided() {
        return new StoppedException(
                UnmetWords.why(
                        ModelNames.ofElement(Elements.CLOSE_REVIEW),
                        List.of("Nobody has decided to close the review.")),
                UnmetWords.ADVICE);
    }
}
