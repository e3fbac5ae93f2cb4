package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.OneAssessment;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class ClosingDateTest {

    @Test
    void isClosedAsNotReturnedOnTheClosingDate(Rehearsal rehearsal, OneAssessment assessment) {
        var work = assessment.issuedToTeam();

        rehearsal.timePasses(Duration.ofDays(28).plusMinutes(1));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete(Variables.CLOSING_OUTCOME, Outcomes.NOT_RETURNED);

        assertThat(work.isGone()).isTrue();
        assertThat(rehearsal.passed()).contains("not-returned");
    }

    @Test
    void isClosedAsNotReturnedWhenTheCloserSaysNothingElse(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.issuedToTeam();

        rehearsal.timePasses(Duration.ofDays(29));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete();

        assertThat(rehearsal.passed()).contains("not-returned");
    }

    @Test
    void goesOnToModerationWhenItWasHandedInAtTheMomentOfClosing(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.issuedToTeam();

        rehearsal.timePasses(Duration.ofDays(29));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete(Variables.CLOSING_OUTCOME, Outcomes.SUBMITTED);

        assertThat(rehearsal.job(JobTypes.AWAIT_MODERATION).element()).isEqualTo(Elements.AWAIT_MODERATION);
    }

    @Test
    void waitsForTheNewDateWhenItWasMovedAtTheMomentOfClosing(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.issuedToTeam();
        rehearsal.timePasses(Duration.ofDays(29));
        var later = rehearsal.now().plus(Duration.ofDays(5)).toString();

        rehearsal
                .job(JobTypes.CLOSE_ASSESSMENT)
                .complete(Map.of(Variables.CLOSING_OUTCOME, Outcomes.MOVED, Variables.ASSESSMENTS_CLOSE_AT, later));

        assertThat(rehearsal.job(JobTypes.AWAIT_ASSESSMENT).variable(Variables.ASSESSMENTS_CLOSE_AT))
                .isEqualTo(later);
        assertThat(rehearsal.passed()).doesNotContain("not-returned");
        rehearsal.timePasses(Duration.ofDays(6));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete(Variables.CLOSING_OUTCOME, Outcomes.NOT_RETURNED);
        assertThat(rehearsal.passed()).contains("not-returned");
    }

    @Test
    void heedsADateThatWasMovedDuringModeration(Rehearsal rehearsal, OneAssessment assessment) {
        var moderation = assessment.submittedByTeam();
        var moved = assessment.datesMoved(Duration.ofDays(40));

        moderation.complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);

        assertThat(rehearsal.untaken(JobTypes.AWAIT_ASSESSMENT))
                .extracting(job -> job.variable(Variables.ASSESSMENTS_CLOSE_AT))
                .containsExactly(moved);
    }

    @Test
    void leavesTheTeamSevenDaysWhenItIsReturnedAfterTheClosingDate(Rehearsal rehearsal, OneAssessment assessment) {
        var moderation = assessment.submittedByTeam();
        rehearsal.timePasses(Duration.ofDays(30));

        moderation.complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);

        var again = rehearsal.job(JobTypes.AWAIT_ASSESSMENT);
        assertThat(closingDate(again))
                .isBetween(
                        rehearsal.now().plus(Duration.ofDays(6)),
                        rehearsal.now().plus(Duration.ofDays(8)));
        assertThat(rehearsal.untaken(JobTypes.CLOSE_ASSESSMENT)).isEmpty();
        rehearsal.timePasses(Duration.ofDays(8));
        assertThat(rehearsal.job(JobTypes.CLOSE_ASSESSMENT).element()).isEqualTo(Elements.CLOSE_ASSESSMENT);
    }

    @Test
    void keepsALaterClosingDateWhenItIsReturned(Rehearsal rehearsal, OneAssessment assessment) {
        var first = assessment.issuedToTeam();
        var closing = closingDate(first);
        first.complete();

        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);

        assertThat(closingDate(rehearsal.job(JobTypes.AWAIT_ASSESSMENT))).isEqualTo(closing);
    }

    private static Instant closingDate(Job work) {
        return OffsetDateTime.parse((String) work.variable(Variables.ASSESSMENTS_CLOSE_AT))
                .toInstant();
    }
}
