package countersign.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class NhseReturnTest {

    @Test
    void endsWhenTheRegionAccepts(Rehearsal rehearsal) {
        delivered(rehearsal);

        answered(rehearsal, Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-accepted");
    }

    @Test
    void waitsOnAfterAnAcknowledgement(Rehearsal rehearsal) {
        delivered(rehearsal);

        answered(rehearsal, Outcomes.ACKNOWLEDGED);

        assertThat(rehearsal.running()).isEqualTo(1);
        answered(rehearsal, Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).containsSubsequence("nhse-answered", "nhse-answered", "return-accepted");
    }

    @Test
    void keepsAnAnswerThatComesBeforeTheDeliveryIsRecorded(Rehearsal rehearsal) {
        sent(rehearsal);
        answered(rehearsal, Outcomes.ACKNOWLEDGED);
        answered(rehearsal, Outcomes.ACCEPTED);

        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-accepted");
    }

    @Test
    void isSentAgainWithTheAnswerToAQuery(Rehearsal rehearsal) {
        delivered(rehearsal);
        answered(rehearsal, Outcomes.QUERIED);

        rehearsal.job(JobTypes.AWAIT_QUERY_RESPONSE).complete();

        redelivered(rehearsal);
        answered(rehearsal, Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
    }

    @Test
    void isQueriedAndResubmittedASecondTime(Rehearsal rehearsal) {
        delivered(rehearsal);
        for (int round = 0; round < 2; round++) {
            answered(rehearsal, Outcomes.QUERIED);
            rehearsal.job(JobTypes.AWAIT_QUERY_RESPONSE).complete(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
            redelivered(rehearsal);
        }

        assertThat(rehearsal.passed().stream().filter(Elements.DISPATCH_RETURN::equals))
                .hasSize(3);
    }

    @Test
    void endsForReworkWhenAQueryNeedsANewRevision(Rehearsal rehearsal) {
        delivered(rehearsal);
        answered(rehearsal, Outcomes.QUERIED);

        rehearsal.job(JobTypes.AWAIT_QUERY_RESPONSE).complete(Variables.QUERY_OUTCOME, Outcomes.REWORK);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-rework").doesNotContain("return-accepted");
    }

    @Test
    void becomesHumanWorkWhenItCannotBeDeliveredAndIsSentAgain(Rehearsal rehearsal) {
        undelivered(rehearsal).complete(Variables.UNDELIVERED_OUTCOME, Outcomes.RESEND);

        redelivered(rehearsal);
        answered(rehearsal, Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
    }

    @Test
    void waitsForTheRegionWhenItWasDeliveredOtherwise(Rehearsal rehearsal) {
        undelivered(rehearsal).complete(Variables.UNDELIVERED_OUTCOME, Outcomes.DELIVERED_OTHERWISE);

        assertThat(rehearsal.untaken(JobTypes.DISPATCH_RETURN)).isEmpty();
        answered(rehearsal, Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
    }

    @Test
    void isChasedEverySevenDaysUntilTheRegionAnswers(Rehearsal rehearsal) {
        delivered(rehearsal);
        assertThat(rehearsal.untaken(JobTypes.RECORD_RETURN_CHASE)).isEmpty();

        for (int chase = 0; chase < 2; chase++) {
            rehearsal.timePasses(Duration.ofDays(7));
            rehearsal.job(JobTypes.RECORD_RETURN_CHASE).complete();
            rehearsal.passed();
        }

        answered(rehearsal, Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed().stream().filter(Elements.RECORD_RETURN_CHASE::equals))
                .hasSize(2);
    }

    @Test
    void isNotTouchedByAnAnswerToAnotherReturn(Rehearsal rehearsal) {
        delivered(rehearsal);

        rehearsal.publish(Messages.NHSE_ANSWERED, "ret-another", Map.of(Variables.ANSWER, Outcomes.ACCEPTED));

        assertThat(rehearsal.running()).isEqualTo(1);
    }

    private static void sent(Rehearsal rehearsal) {
        rehearsal.start(Processes.NHSE_RETURN, Map.of(Variables.RETURN_ID, "ret-" + rehearsal.reviewId()));
        rehearsal.job(JobTypes.DISPATCH_RETURN).complete();
    }

    private static void delivered(Rehearsal rehearsal) {
        sent(rehearsal);
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
        rehearsal.passed();
    }

    private static void redelivered(Rehearsal rehearsal) {
        rehearsal.job(JobTypes.DISPATCH_RETURN).complete();
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
    }

    private static Job undelivered(Rehearsal rehearsal) {
        sent(rehearsal);
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.UNDELIVERABLE);
        return rehearsal.job(JobTypes.AWAIT_UNDELIVERED_RETURN);
    }

    private static void answered(Rehearsal rehearsal, String answer) {
        rehearsal.publish(Messages.NHSE_ANSWERED, "ret-" + rehearsal.reviewId(), Map.of(Variables.ANSWER, answer));
    }
}
