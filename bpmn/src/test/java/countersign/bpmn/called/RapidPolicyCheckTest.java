package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class RapidPolicyCheckTest {

    @Test
    void endsWithTheProvidersConfirmation(Rehearsal rehearsal) {
        asked(rehearsal).complete();

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("policy-check-confirmed");
    }

    @Test
    void remindsTheProviderUntilItConfirms(Rehearsal rehearsal) {
        var work = asked(rehearsal);

        rehearsal.timePasses(Duration.ofDays(2));
        var reminder = rehearsal.job(JobTypes.RECORD_POLICY_CHECK_REMINDER);
        assertThat(reminder.variable(Variables.POLICY_CHECK_ID)).isEqualTo("rev-1~RVN~policy");
        reminder.complete();

        work.complete();
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("policy-check-reminded", "policy-check-confirmed");
    }

    @Test
    void isRemindedEveryTwoDaysUnlessToldOtherwise(ReviewRoute review) {
        review.launch(false, false);
        review.issued(List.of("rev-1~RVN~policy"));
        review.rehearsal().job(JobTypes.AWAIT_POLICY_CHECK);

        review.rehearsal().timePasses(Duration.ofDays(2));

        assertThat(review.rehearsal().job(JobTypes.RECORD_POLICY_CHECK_REMINDER).element())
                .isEqualTo(Elements.RECORD_POLICY_CHECK_REMINDER);
    }

    private static Job asked(Rehearsal rehearsal) {
        rehearsal.start(
                Processes.RAPID_POLICY_CHECK,
                Map.of(Variables.POLICY_CHECK_ID, "rev-1~RVN~policy", Variables.POLICY_CHECK_REMINDERS, "R3/P2D"));
        return rehearsal.job(JobTypes.AWAIT_POLICY_CHECK);
    }
}
