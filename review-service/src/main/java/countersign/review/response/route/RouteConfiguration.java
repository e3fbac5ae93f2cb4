package countersign.review.response.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.review.response.Responses;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job types by which processes wait for responses and remind of them, each with the variable that names one. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    AwaitResponse awaitAssessment(Responses responses, Clock clock) {
        return new AwaitResponse(JobTypes.AWAIT_ASSESSMENT, Variables.ASSESSMENT_ID, responses, clock);
    }

    @Bean
    AwaitResponse awaitPolicyCheck(Responses responses, Clock clock) {
        return new AwaitResponse(JobTypes.AWAIT_POLICY_CHECK, Variables.POLICY_CHECK_ID, responses, clock);
    }

    @Bean
    RecordReminderWorker recordAssessmentReminder(Responses responses, Clock clock) {
        return new RecordReminderWorker(JobTypes.RECORD_ASSESSMENT_REMINDER, Variables.ASSESSMENT_ID, responses, clock);
    }

    @Bean
    RecordReminderWorker recordPolicyCheckReminder(Responses responses, Clock clock) {
        return new RecordReminderWorker(
                JobTypes.RECORD_POLICY_CHECK_REMINDER, Variables.POLICY_CHECK_ID, responses, clock);
    }
}
