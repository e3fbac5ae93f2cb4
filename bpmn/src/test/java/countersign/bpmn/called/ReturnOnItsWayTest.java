package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.OneReturn;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class ReturnOnItsWayTest {

    @Test
    void keepsAnAnswerThatComesBeforeTheDeliveryIsRecorded(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.sent();
        nhseReturn.answered(Outcomes.ACKNOWLEDGED);
        nhseReturn.answered(Outcomes.ACCEPTED);

        nhseReturn.reached();

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-accepted");
    }

    @Test
    void becomesHumanWorkWhenItCannotBeDeliveredAndIsSentAgain(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.undelivered().complete(Variables.UNDELIVERED_OUTCOME, Outcomes.RESEND);

        nhseReturn.redelivered();
        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed())
                .containsSubsequence(Elements.RESOLVE_UNDELIVERED_RETURN, Elements.DISPATCH_RETURN, "return-accepted");
    }

    @Test
    void waitsForTheRegionWhenItWasDeliveredOtherwise(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.undelivered().complete(Variables.UNDELIVERED_OUTCOME, Outcomes.DELIVERED_OTHERWISE);

        assertThat(rehearsal.untaken(JobTypes.DISPATCH_RETURN)).isEmpty();
        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-accepted");
    }

    @Test
    void isChasedEverySevenDaysWhereNobodySaidHowLongUntilTheRegionAnswers(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();
        assertThat(rehearsal.untaken(JobTypes.RECORD_RETURN_CHASE)).isEmpty();

        for (int chase = 0; chase < 2; chase++) {
            rehearsal.timePasses(Duration.ofDays(7));
            rehearsal.job(JobTypes.RECORD_RETURN_CHASE).complete();
            rehearsal.passed();
        }

        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed().stream().filter(Elements.RECORD_RETURN_CHASE::equals))
                .hasSize(2);
    }

    @Test
    void isChasedOnceTheTimeIsOverThatTheServiceSaid(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.sent();
        rehearsal
                .job(JobTypes.AWAIT_DELIVERY)
                .complete(Map.of(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED, Variables.CHASE_AFTER, "PT216H"));
        rehearsal.passed();

        rehearsal.timePasses(Duration.ofDays(8));
        assertThat(rehearsal.untaken(JobTypes.RECORD_RETURN_CHASE)).isEmpty();
        rehearsal.timePasses(Duration.ofDays(2));
        rehearsal.job(JobTypes.RECORD_RETURN_CHASE).complete();

        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
    }
}
