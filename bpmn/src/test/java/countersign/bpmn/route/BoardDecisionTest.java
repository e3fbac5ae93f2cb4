package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Rehearsals.class)
class BoardDecisionTest {

    @ParameterizedTest
    @ValueSource(strings = {Outcomes.APPROVED, Outcomes.APPROVED_WITH_CONDITIONS})
    void opensThePlanAndPreparesTheReturnWhenItApproves(String outcome, ReviewRoute review) {
        beforeTheBoard(review).decided(Elements.ICB_BOARD, outcome);

        assertThat(review.rehearsal().job(JobTypes.OPEN_PLAN).element()).isEqualTo(Elements.OPEN_PLAN);
        var preparing = review.rehearsal().job(JobTypes.PREPARE_RETURN);
        assertThat(preparing.header(Headers.RETURN_KIND)).isEqualTo(Headers.REVIEW_OUTCOME);
        assertThat(preparing.variable(Variables.REVISION)).isEqualTo(1);
    }

    @Test
    void waitsForAnotherMeetingWhenItDefers(ReviewRoute review) {
        beforeTheBoard(review).decided(Elements.ICB_BOARD, Outcomes.DEFERRED);

        assertThat(review.rehearsal().untaken(JobTypes.OPEN_PLAN)).isEmpty();
        review.decided(Elements.ICB_BOARD, Outcomes.APPROVED);
        assertThat(review.rehearsal().job(JobTypes.OPEN_PLAN).element()).isEqualTo(Elements.OPEN_PLAN);
    }

    @Test
    void hasTheReviewReworkedAfterARejection(ReviewRoute review) {
        rejected(review).complete(Variables.REJECTION_OUTCOME, Outcomes.REWORK);

        review.superseded();
        assertThat(review.rehearsal().job(JobTypes.AWAIT_THEMATIC_REVIEW).variable(Variables.LAST_STAGE))
                .isEqualTo(Elements.ICB_BOARD);
    }

    @Test
    void closesTheReviewAfterARejection(ReviewRoute review) {
        rejected(review).complete(Variables.REJECTION_OUTCOME, Outcomes.CLOSE);
        review.closed();

        review.rehearsal().awaitEnd();
        assertThat(review.rehearsal().passed())
                .contains("closed-without-approval")
                .doesNotContain(Elements.OPEN_PLAN, Elements.OUTCOME_RETURN);
    }

    @Test
    void withdrawsWhatIsStillAwaitedElsewhereWhenTheReviewIsClosed(ReviewRoute review) {
        review.launch(false, false);
        review.issued(List.of("pc-1"));
        var policyCheck = review.rehearsal().job(JobTypes.AWAIT_POLICY_CHECK);
        var task = rejectedByTheBoard(review.assessed());

        task.complete(Variables.REJECTION_OUTCOME, Outcomes.CLOSE);
        review.closed();

        review.rehearsal().awaitEnd();
        assertThat(policyCheck.isGone()).isTrue();
    }

    @Test
    void stopsAtAWordThatTheBoardDoesNotUse(ReviewRoute review) {
        beforeTheBoard(review).decided(Elements.ICB_BOARD, Outcomes.ENDORSED);

        assertThat(review.rehearsal().awaitIncident()).isEqualTo("board-outcome");
    }

    private static ReviewRoute beforeTheBoard(ReviewRoute review) {
        return signed(review.launched().assessed());
    }

    private static ReviewRoute signed(ReviewRoute assessed) {
        return assessed.reviewed(1).endorsed().signed();
    }

    private static Job rejected(ReviewRoute review) {
        return rejectedByTheBoard(review.launched().assessed());
    }

    private static Job rejectedByTheBoard(ReviewRoute review) {
        signed(review).decided(Elements.ICB_BOARD, Outcomes.REJECTED);
        var task = review.rehearsal().task();
        assertThat(task.element()).isEqualTo(Elements.CONSIDER_REJECTION);
        assertThat(task.header(Headers.WORK_TYPE)).isEqualTo(Headers.REJECTION_CONSIDERATION);
        return task;
    }
}
