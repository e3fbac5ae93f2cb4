package countersign.review.response.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.outcome.Change;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Closes a response for a review whose date has come; another review that cites it may still wait for it. One that was
 * submitted just in time goes on to moderation; one whose date was moved just in time waits for its new date.
 */
@Component
class CloseResponseWorker implements ServiceTaskWorker {

    private final Responses responses;
    private final Reviews reviews;
    private final Clock clock;

    CloseResponseWorker(Responses responses, Reviews reviews, Clock clock) {
        this.responses = responses;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.CLOSE_ASSESSMENT;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ResponseId id = new ResponseId(job.string(Variables.ASSESSMENT_ID));
        Instant due = job.optionalString(Variables.ASSESSMENTS_CLOSE_AT)
                .flatMap(Moments::parse)
                .orElse(Instant.MAX);
        return responses
                .changeCited(id, (response, citation) -> closed(response, citation, due))
                .orElseThrow();
    }

    private Change<Response, Map<String, Object>> closed(Response response, Citation citation, Instant due) {
        if (!citation.isOpen()) {
            return Change.of(response, outcome(Outcomes.NOT_RETURNED));
        }
        return switch (response) {
            case Response.Issued issued -> atItsDate(issued, citation, due);
            case Response.Submitted submitted -> Change.of(submitted, outcome(Outcomes.SUBMITTED));
            case Response.Accepted accepted -> Change.of(accepted, outcome(Outcomes.SUBMITTED));
            case Response.NotReturned closed -> Change.of(closed, outcome(Outcomes.NOT_RETURNED));
        };
    }

    /** The date that the engine's timer had is compared with the one in force, never with a clock: clocks differ. */
    private Change<Response, Map<String, Object>> atItsDate(Response.Issued issued, Citation citation, Instant due) {
        Instant inForce = inForce(citation);
        return inForce.isAfter(due)
                ? Change.of(
                        issued.with(citation.closingAt(inForce)),
                        Map.of(
                                Variables.CLOSING_OUTCOME,
                                Outcomes.MOVED,
                                Variables.ASSESSMENTS_CLOSE_AT,
                                inForce.toString()))
                : close(issued, citation.closed(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** A date that was moved in the review may still be on its way to its responses. */
    private Instant inForce(Citation citation) {
        Instant closesAt =
                Objects.requireNonNull(citation.closesAt(), "A response without a closing date is not closed");
        return reviews.find(citation.review())
                .map(review -> review.body().terms().assessmentsCloseAt())
                .filter(ofReview -> ofReview.isAfter(closesAt))
                .orElse(closesAt);
    }

    private static Change<Response, Map<String, Object>> close(Response.Issued issued, Citation closed) {
        Instant now = Objects.requireNonNull(closed.closedAt());
        ResponseFile file = issued.file().with(closed);
        return Change.of(
                file.open().isEmpty() ? new Response.NotReturned(file, issued.sheet(), now) : issued.with(file),
                outcome(Outcomes.NOT_RETURNED),
                AuditMessages.entry(
                        closed.icb().value(),
                        file.use().entry("closed"),
                        List.of(closed.review().value(), closed.id().value()),
                        null,
                        now));
    }

    private static Map<String, Object> outcome(String word) {
        return Map.of(Variables.CLOSING_OUTCOME, word);
    }
}
