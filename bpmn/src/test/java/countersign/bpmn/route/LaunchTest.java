package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class LaunchTest {

    @Test
    void startsOneReviewHoweverOftenItsLaunchIsSent(ReviewRoute review) {
        review.launch(false, false);

        assertThatThrownBy(() -> review.launch(false, false)).hasMessageContaining("ALREADY_EXISTS");
        assertThat(review.rehearsal().running()).isEqualTo(1);
    }

    @Test
    void issuesAssessmentsWithTheIdsOfTheReview(ReviewRoute review) {
        review.launch(false, false);

        var issuing = review.rehearsal().job(JobTypes.ISSUE_ASSESSMENTS);
        assertThat(issuing.variable(Variables.REVIEW_ID))
                .isEqualTo(review.rehearsal().reviewId());
        assertThat(issuing.variable(Variables.ICB)).isEqualTo("QUY");
    }

    @Test
    void treatsAStageThatWasNotChosenAtLaunchAsNotWanted(Rehearsal rehearsal, ReviewRoute review) {
        rehearsal.launch(Map.of(Variables.REVIEW_ID, rehearsal.reviewId(), Variables.ICB, "QUY"));

        review.issued(List.of())
                .assessed()
                .reviewed(1)
                .decided(Elements.PROGRAMME_BOARD, Outcomes.ENDORSED)
                .decided(Elements.MH_ODG, Outcomes.ENDORSED);
        assertThat(rehearsal.passed()).doesNotContain(Elements.EXECUTIVE_TEAM, Elements.QUALITY_OVERSIGHT);
    }
}
