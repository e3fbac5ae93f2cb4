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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Rehearsals.class)
class ForumOutcomesTest {

    @ParameterizedTest
    @ValueSource(strings = {Outcomes.ENDORSED, Outcomes.ENDORSED_WITH_FEEDBACK, Outcomes.NOTED, Outcomes.ESCALATED})
    void passTheRevisionFromGroupToGroup(String outcome, ReviewRoute review) {
        review.launched(true, true).assessed().reviewed(1);

        for (String group : ReviewRoute.GROUPS) {
            review.decided(group, outcome);
        }

        assertThat(review.rehearsal().job(JobTypes.OPEN_SHEET).variable(Variables.REVISION))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Elements.PROGRAMME_BOARD, Elements.EXECUTIVE_TEAM, Elements.MH_ODG, Elements.HCIG})
    void returnForReworkFromEachGroupThatDecides(String group, ReviewRoute review) {
        review.launched(true, true).assessed().reviewed(1).consideredUpTo(group);

        review.decided(group, Outcomes.RETURNED);

        assertThat(review.rehearsal().job(JobTypes.SUPERSEDE_SIGNATURES).variable(Variables.REVISION))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Elements.PROGRAMME_BOARD,
                Elements.EXECUTIVE_TEAM,
                Elements.QUALITY_OVERSIGHT,
                Elements.MH_ODG,
                Elements.HCIG
            })
    void deferToAnotherMeetingOfTheSameGroupAsOftenAsItTakes(String group, ReviewRoute review) {
        review.launched(true, true).assessed().reviewed(1).consideredUpTo(group);

        review.decided(group, Outcomes.DEFERRED)
                .decided(group, Outcomes.DEFERRED)
                .decided(group, Outcomes.NOTED);

        assertThat(review.rehearsal().passed()).containsOnlyOnce(group);
    }

    @Test
    void askTheForumByStageAboutTheRevision(ReviewRoute review) {
        review.launched().assessed().reviewed(1);

        var task = review.rehearsal().task();

        assertThat(task.element()).isEqualTo(Elements.FORUM_DECISION);
        assertThat(task.header(Headers.WORK_TYPE)).isEqualTo(Headers.FORUM_DECISION);
        assertThat(task.variable(Variables.FORUM_STAGE)).isEqualTo(Elements.PROGRAMME_BOARD);
        assertThat(task.variable(Variables.REVIEW_ID))
                .isEqualTo(review.rehearsal().reviewId());
        assertThat(task.variable(Variables.ICB)).isEqualTo("QUY");
        assertThat(task.variable(Variables.REVISION)).isEqualTo(1);
    }

    @Test
    void stopAtAWordThatNoForumKnows(ReviewRoute review) {
        review.launched().assessed().reviewed(1).decided(Elements.PROGRAMME_BOARD, "probably fine");

        assertThat(review.rehearsal().awaitIncident()).isEqualTo("forum-outcome");
    }

    @Test
    void stopAtABoardsWordFromAnotherGroup(ReviewRoute review) {
        review.launched().assessed().reviewed(1).decided(Elements.PROGRAMME_BOARD, Outcomes.APPROVED);

        assertThat(review.rehearsal().awaitIncident()).isEqualTo("programme-board-outcome");
    }
}
