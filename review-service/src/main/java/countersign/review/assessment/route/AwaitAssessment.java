package countersign.review.assessment.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The engine waits for a team's or provider's answers. What was submitted before the job came completes it at once. */
@Component
class AwaitAssessment implements HeldWorkHandler {

    private final Assessments assessments;
    private final Clock clock;

    AwaitAssessment(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.AWAIT_ASSESSMENT;
    }

    @Override
    public void held(EngineJob job) {
        Follow.through(assessments.change(id(job), found -> Outcome.done(held(found.body(), job))));
    }

    private Change<Assessment, Boolean> held(Assessment assessment, EngineJob job) {
        return switch (assessment) {
            case Assessment.Issued issued -> waitedOn(issued, job);
            case Assessment.Submitted submitted -> done(submitted, job);
            case Assessment.Accepted accepted -> done(accepted, job);
            case Assessment.NotReturned closed -> Change.of(closed, false);
        };
    }

    /**
     * The closing date is ours; the engine is told it if it waits for another one, which may be older or a stranger's.
     */
    private Change<Assessment, Boolean> waitedOn(Assessment.Issued issued, EngineJob job) {
        AssessmentFile file = issued.file();
        if (Objects.equals(file.heldJob(), job.key())) {
            return Change.of(issued, false);
        }
        Instant engines = job.optionalString(Variables.ASSESSMENTS_CLOSE_AT)
                .flatMap(Moments::parse)
                .orElse(file.closesAt());
        Assessment held = issued.with(file.heldBy(job.key()));
        return engines.equals(file.closesAt())
                ? Change.of(held, true)
                : Change.of(held, true, DatesMoved.message(issued, file.closesAt(), clock));
    }

    private Change<Assessment, Boolean> done(Assessment assessment, EngineJob job) {
        return Change.of(assessment, true, EngineMessages.complete(job.key(), Map.of(), clock.instant()));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        Follow.through(assessments.change(id(job), found -> Outcome.done(Released.from(found.body(), job.key()))));
    }

    /** The answers came in, the assessment was closed, or another job waits for them since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return assessments
                .find(id(job))
                .map(found -> !(found.body() instanceof Assessment.Issued issued)
                        || Released.isWaitedForBesides(issued, job.key()))
                .orElse(true);
    }

    private static AssessmentId id(EngineJob job) {
        return new AssessmentId(job.string(Variables.ASSESSMENT_ID));
    }
}
