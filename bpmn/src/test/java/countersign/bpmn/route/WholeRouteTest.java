package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class WholeRouteTest {

    @Test
    void goesFromLaunchToConclusionAndTheLastClosedAction(ReviewRoute review) {
        review.launched().assessed().approved(1);
        review.planOpened()
                .delivered(Headers.REVIEW_OUTCOME, "ret-1")
                .answered("ret-1", Outcomes.ACCEPTED)
                .concluded()
                .planCompleted();

        review.rehearsal().awaitEnd();
        assertThat(review.rehearsal().passed())
                .containsSubsequence(
                        Elements.ISSUE_ASSESSMENTS,
                        Elements.DECIDE_STAGES,
                        Elements.TEAM_SELF_ASSESSMENT,
                        Elements.THEMATIC_REVIEW,
                        Elements.PROGRAMME_BOARD,
                        Elements.MH_ODG,
                        Elements.HCIG,
                        Elements.DIRECTOR_SIGN_OFF,
                        Elements.ICB_BOARD,
                        Elements.PREPARE_OUTCOME_RETURN,
                        Elements.OUTCOME_RETURN,
                        Elements.CONCLUSION,
                        "concluded")
                .contains("plan-complete", "no-policy-check")
                .doesNotContain(Elements.EXECUTIVE_TEAM, Elements.QUALITY_OVERSIGHT, Elements.SUPERSEDE_SIGNATURES);
    }

    @Test
    void confirmsThePoliciesToTheRegionWithoutWaitingForTheAssessments(ReviewRoute review) {
        review.launch(false, false);
        var checks = List.of(
                review.rehearsal().reviewId() + "~RVN~policy",
                review.rehearsal().reviewId() + "~STMUNGO~policy");
        review.issued(checks);

        var first = review.rehearsal().job(JobTypes.AWAIT_POLICY_CHECK);
        var second = review.rehearsal().job(JobTypes.AWAIT_POLICY_CHECK);
        assertThat(List.of(first.variable(Variables.POLICY_CHECK_ID), second.variable(Variables.POLICY_CHECK_ID)))
                .containsExactlyInAnyOrderElementsOf(checks);
        first.complete();
        assertThat(review.rehearsal().untaken(JobTypes.PREPARE_RETURN)).isEmpty();
        second.complete();
        review.delivered(Headers.POLICY_CONFIRMATION, "ret-policy").answered("ret-policy", Outcomes.ACCEPTED);

        assertThat(review.rehearsal().passed()).contains("policy-confirmation-accepted");
        review.assessed().approved(1);
        assertThat(review.rehearsal().job(JobTypes.OPEN_PLAN).variable(Variables.REVISION))
                .isEqualTo(1);
    }
}
