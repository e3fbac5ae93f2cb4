package countersign.review.policycheck.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.act.Reminder;
import countersign.review.outcome.Change;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckId;
import countersign.review.policycheck.PolicyChecks;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that a provider was reminded; the inbox shows it. */
@Component
class RecordPolicyReminderWorker implements ServiceTaskWorker {

    private final PolicyChecks checks;
    private final Clock clock;

    RecordPolicyReminderWorker(PolicyChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.RECORD_POLICY_CHECK_REMINDER;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        checks.must(new PolicyCheckId(job.string(Variables.POLICY_CHECK_ID)), check -> reminded(check, job.key()));
        return Map.of();
    }

    private Change<PolicyCheck, Boolean> reminded(PolicyCheck check, long job) {
        boolean isNew =
                check instanceof PolicyCheck.Open && !Reminder.isIn(check.file().reminders(), job);
        return isNew
                ? Change.of(check.with(check.file().reminded(new Reminder(job, clock.instant()))), true)
                : Change.of(check, false);
    }
}
