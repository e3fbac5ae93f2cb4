package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Outcomes;
import countersign.bpmn.rehearsal.Rehearsals;
import countersign.bpmn.rehearsal.ReviewRoute;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Rehearsals.class)
class OptionalStagesTest {

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void areConsideredIfChosenAtLaunch(boolean executiveTeam, boolean qualityOversight, ReviewRoute review) {
        review.launched(executiveTeam, qualityOversight).assessed().reviewed(1);

        review.decided(Elements.PROGRAMME_BOARD, Outcomes.ENDORSED);
        if (executiveTeam) {
            review.decided(Elements.EXECUTIVE_TEAM, Outcomes.ENDORSED);
        }
        if (qualityOversight) {
            review.decided(Elements.QUALITY_OVERSIGHT, Outcomes.NOTED);
        }
        review.decided(Elements.MH_ODG, Outcomes.ENDORSED);

        assertThat(review.rehearsal().passed().contains(Elements.EXECUTIVE_TEAM))
                .isEqualTo(executiveTeam);
        assertThat(review.rehearsal().passed().contains(Elements.QUALITY_OVERSIGHT))
                .isEqualTo(qualityOversight);
    }
}
