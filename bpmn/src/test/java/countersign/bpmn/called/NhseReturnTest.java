package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Messages;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.OneReturn;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class NhseReturnTest {

    @Test
    void endsWhenTheRegionAccepts(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();

        nhseReturn.answered(Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-accepted");
    }

    @Test
    void waitsOnAfterAnAcknowledgement(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();

        nhseReturn.answered(Outcomes.ACKNOWLEDGED);

        assertThat(rehearsal.running()).isEqualTo(1);
        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).containsSubsequence("nhse-answered", "nhse-answered", "return-accepted");
    }

    @Test
    void isSentAgainWithTheAnswerToAQuery(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();
        nhseReturn.queried().complete();

        nhseReturn.redelivered();
        nhseReturn.answered(Outcomes.ACCEPTED);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed())
                .containsSubsequence(
                        Elements.DISPATCH_RETURN, Elements.ANSWER_QUERY, Elements.DISPATCH_RETURN, "return-accepted");
    }

    @Test
    void isQueriedAndResubmittedASecondTime(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();
        for (int round = 0; round < 2; round++) {
            nhseReturn.queried().complete(Variables.QUERY_OUTCOME, Outcomes.RESUBMIT);
            nhseReturn.redelivered();
        }

        assertThat(rehearsal.passed().stream().filter(Elements.DISPATCH_RETURN::equals))
                .hasSize(3);
    }

    @Test
    void endsForReworkWhenAQueryNeedsANewRevision(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();
        nhseReturn.queried().complete(Variables.QUERY_OUTCOME, Outcomes.REWORK);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("return-rework").doesNotContain("return-accepted");
    }

    @Test
    void isNotTouchedByAnAnswerToAnotherReturn(Rehearsal rehearsal, OneReturn nhseReturn) {
        nhseReturn.delivered();

        rehearsal.publish(Messages.NHSE_ANSWERED, "ret-another", Map.of(Variables.ANSWER, Outcomes.ACCEPTED));

        assertThat(rehearsal.running()).isEqualTo(1);
    }
}
