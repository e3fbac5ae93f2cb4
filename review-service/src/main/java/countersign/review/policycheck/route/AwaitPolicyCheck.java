package countersign.review.policycheck.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.review.outcome.Change;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckFile;
import countersign.review.policycheck.PolicyCheckId;
import countersign.review.policycheck.PolicyChecks;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The engine waits for a provider's answer. What was answered before the job came completes it at once. */
@Component
class AwaitPolicyCheck implements HeldWorkHandler {

    private final PolicyChecks checks;
    private final Clock clock;

    AwaitPolicyCheck(PolicyChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.AWAIT_POLICY_CHECK;
    }

    @Override
    public void held(EngineJob job) {
        checks.must(id(job), check -> switch (check) {
            case PolicyCheck.Open(PolicyCheckFile file) ->
                Change.of(new PolicyCheck.Open(file.heldBy(job.key())), true);
            case PolicyCheck.Confirmed confirmed ->
                Change.of(confirmed, true, EngineMessages.complete(job.key(), Map.of(), clock.instant()));
        });
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        checks.must(
                id(job),
                check -> Objects.equals(check.file().heldJob(), job.key())
                        ? Change.of(check.with(check.file().heldBy(null)), true)
                        : Change.of(check, false));
    }

    /** It was answered, or another job waits for it since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return checks.find(id(job))
                .map(found -> switch (found.body()) {
                    case PolicyCheck.Confirmed confirmed -> true;
                    case PolicyCheck.Open(PolicyCheckFile file) ->
                        file.heldJob() != null && file.heldJob() != job.key();
                })
                .orElse(true);
    }

    private static PolicyCheckId id(EngineJob job) {
        return new PolicyCheckId(job.string(Variables.POLICY_CHECK_ID));
    }
}
