package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class AfterApprovalTest {

    @Test
    void aQueryThatNeedsANewRevisionGoesThroughAllGroupsAgainWhileThePlanIsMonitored(ReviewRoute review) {
        newRevisionAfterAQuery(review);
        var monitoring = review.rehearsal().job(JobTypes.AWAIT_PLAN_COMPLETION);

        review.approved(2).planOpened().accepted("ret-2").concluded();

        assertThat(review.rehearsal().passed()).contains("plan-extended", "concluded");
        assertThat(review.rehearsal().untaken(JobTypes.AWAIT_PLAN_COMPLETION)).isEmpty();
        monitoring.complete();
        review.rehearsal().awaitEnd();
        assertThat(review.rehearsal().passed()).containsOnlyOnce(Elements.ACTION_MONITORING);
    }

    @Test
    void aPlanThatWasCompleteIsMonitoredAgainForTheNewRevision(ReviewRoute review) {
        newRevisionAfterAQuery(review);
        review.planCompleted();

        review.approved(2).planOpened().planCompleted().accepted("ret-2").concluded();

        review.rehearsal().awaitEnd();
        assertThat(review.rehearsal().passed()).doesNotContain("plan-extended");
    }

    @Test
    void thePlanDoesNotWaitForTheRegion(ReviewRoute review) {
        review.launched().assessed().approved(1).planOpened().planCompleted();

        assertThat(review.rehearsal().passed()).contains("plan-complete");
        assertThat(review.rehearsal().job(JobTypes.PREPARE_RETURN).element())
                .isEqualTo(Elements.PREPARE_OUTCOME_RETURN);
    }

    private static void newRevisionAfterAQuery(ReviewRoute review) {
        review.launched().assessed().approved(1).planOpened();
        review.delivered(Headers.REVIEW_OUTCOME, "ret-1").answered("ret-1", Outcomes.QUERIED);
        review.rehearsal().job(JobTypes.AWAIT_QUERY_RESPONSE).complete(Variables.QUERY_OUTCOME, Outcomes.REWORK);
        review.superseded();
    }
}
