package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class ReworkTest {

    @Test
    void opensTheThematicReviewAgainAndThenEveryGroupConsidersTheNewRevision(ReviewRoute review) {
        review.launched().assessed().reviewed(1).decided(Elements.PROGRAMME_BOARD, Outcomes.ENDORSED);
        review.decided(Elements.MH_ODG, Outcomes.ENDORSED).decided(Elements.HCIG, Outcomes.RETURNED);
        review.superseded().reviewed(2);

        var programmeBoard = review.rehearsal().task();

        assertThat(programmeBoard.variable(Variables.FORUM_STAGE)).isEqualTo(Elements.PROGRAMME_BOARD);
        assertThat(programmeBoard.variable(Variables.REVISION)).isEqualTo(2);
    }

    @Test
    void happensTwiceAndStillReachesTheBoard(ReviewRoute review) {
        review.launched().assessed().reviewed(1).decided(Elements.PROGRAMME_BOARD, Outcomes.RETURNED);
        review.superseded().reviewed(2).decided(Elements.PROGRAMME_BOARD, Outcomes.ENDORSED);
        review.decided(Elements.MH_ODG, Outcomes.RETURNED).superseded();

        review.approved(3);

        assertThat(review.rehearsal().job(JobTypes.OPEN_PLAN).variable(Variables.REVISION))
                .isEqualTo(3);
    }

    @Test
    void tellsTheThematicReviewWhereItCameFrom(ReviewRoute review) {
        review.launched().assessed();
        var first = review.rehearsal().job(JobTypes.AWAIT_THEMATIC_REVIEW);
        assertThat(first.variable(Variables.LAST_STAGE)).isNull();
        first.complete(Variables.REVISION, 1);

        review.endorsed().declinedForRework().superseded();

        var second = review.rehearsal().job(JobTypes.AWAIT_THEMATIC_REVIEW);
        assertThat(second.variable(Variables.LAST_STAGE)).isEqualTo(Elements.DIRECTOR_SIGN_OFF);
        assertThat(second.variable(Variables.REVISION)).isEqualTo(1);
    }
}
