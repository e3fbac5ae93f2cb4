package countersign.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class TeamSelfAssessmentTest {

    @Test
    void isAcceptedByTheProvider(Rehearsal rehearsal) {
        issued(rehearsal, true).complete();

        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("accepted");
    }

    @Test
    void endsWithItsSubmissionAtProviderLevel(Rehearsal rehearsal) {
        issued(rehearsal, false).complete();

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("submitted").doesNotContain(Elements.AWAIT_MODERATION);
    }

    @Test
    void goesBackToTheTeamAsOftenAsTheProviderReturnsIt(Rehearsal rehearsal) {
        issued(rehearsal, true).complete();
        for (int round = 0; round < 2; round++) {
            rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);
            rehearsal.job(JobTypes.AWAIT_ASSESSMENT).complete();
        }

        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
    }

    @Test
    void remindsTheTeamAtEachInterval(Rehearsal rehearsal) {
        var work = issued(rehearsal, true);
        assertThat(rehearsal.untaken(JobTypes.RECORD_ASSESSMENT_REMINDER)).isEmpty();

        rehearsal.timePasses(Duration.ofDays(7));
        rehearsal.job(JobTypes.RECORD_ASSESSMENT_REMINDER).complete();
        rehearsal.timePasses(Duration.ofDays(7));
        rehearsal.job(JobTypes.RECORD_ASSESSMENT_REMINDER).complete();

        work.complete();
        assertThat(rehearsal.job(JobTypes.AWAIT_MODERATION).variable(Variables.ASSESSMENT_ID))
                .isEqualTo(assessmentId(rehearsal));
    }

    @Test
    void isClosedAsNotReturnedOnTheClosingDate(Rehearsal rehearsal) {
        var work = issued(rehearsal, true);

        rehearsal.timePasses(Duration.ofDays(28).plusMinutes(1));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete(Variables.CLOSING_OUTCOME, Outcomes.NOT_RETURNED);

        assertThat(work.isGone()).isTrue();
        assertThat(rehearsal.passed()).contains("not-returned");
    }

    @Test
    void isClosedAsNotReturnedWhenTheCloserSaysNothingElse(Rehearsal rehearsal) {
        issued(rehearsal, true);

        rehearsal.timePasses(Duration.ofDays(29));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete();

        assertThat(rehearsal.passed()).contains("not-returned");
    }

    @Test
    void goesOnToModerationWhenItWasHandedInAtTheMomentOfClosing(Rehearsal rehearsal) {
        issued(rehearsal, true);

        rehearsal.timePasses(Duration.ofDays(29));
        rehearsal.job(JobTypes.CLOSE_ASSESSMENT).complete(Variables.CLOSING_OUTCOME, Outcomes.SUBMITTED);

        assertThat(rehearsal.job(JobTypes.AWAIT_MODERATION).element()).isEqualTo(Elements.AWAIT_MODERATION);
    }

    @Test
    void waitsForTheNewDateWhenTheClosingDateIsMoved(Rehearsal rehearsal) {
        var before = issued(rehearsal, true);

        datesMoved(rehearsal, Duration.ofDays(60));

        var after = rehearsal.job(JobTypes.AWAIT_ASSESSMENT);
        assertThat(before.isGone()).isTrue();
        rehearsal.timePasses(Duration.ofDays(35));
        assertThat(rehearsal.untaken(JobTypes.CLOSE_ASSESSMENT)).isEmpty();
        after.complete();
        assertThat(rehearsal.job(JobTypes.AWAIT_MODERATION).element()).isEqualTo(Elements.AWAIT_MODERATION);
    }

    @Test
    void heedsADateThatWasMovedDuringModeration(Rehearsal rehearsal) {
        issued(rehearsal, true).complete();
        var moderation = rehearsal.job(JobTypes.AWAIT_MODERATION);
        var moved = datesMoved(rehearsal, Duration.ofDays(40));

        moderation.complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);

        assertThat(rehearsal.untaken(JobTypes.AWAIT_ASSESSMENT))
                .extracting(job -> job.variable(Variables.ASSESSMENTS_CLOSE_AT))
                .containsExactly(moved);
    }

    @Test
    void leavesTheTeamSevenDaysWhenItIsReturnedAfterTheClosingDate(Rehearsal rehearsal) {
        issued(rehearsal, true).complete();
        var moderation = rehearsal.job(JobTypes.AWAIT_MODERATION);
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
    void keepsALaterClosingDateWhenItIsReturned(Rehearsal rehearsal) {
        var first = issued(rehearsal, true);
        var closing = closingDate(first);
        first.complete();

        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);

        assertThat(closingDate(rehearsal.job(JobTypes.AWAIT_ASSESSMENT))).isEqualTo(closing);
    }

    private static Job issued(Rehearsal rehearsal, boolean moderated) {
        rehearsal.start(
                Processes.TEAM_SELF_ASSESSMENT,
                Map.of(
                        Variables.ASSESSMENT_ID,
                        assessmentId(rehearsal),
                        Variables.MODERATED,
                        moderated,
                        Variables.ASSESSMENTS_CLOSE_AT,
                        rehearsal.now().plus(Duration.ofDays(28)).toString(),
                        Variables.ASSESSMENT_REMINDERS,
                        "R3/P7D"));
        return rehearsal.job(JobTypes.AWAIT_ASSESSMENT);
    }

    private static String datesMoved(Rehearsal rehearsal, Duration fromNow) {
        var date = rehearsal.now().plus(fromNow).toString();
        rehearsal.publish(
                Messages.ASSESSMENT_DATES_MOVED, assessmentId(rehearsal), Map.of(Variables.ASSESSMENTS_CLOSE_AT, date));
        return date;
    }

    private static String assessmentId(Rehearsal rehearsal) {
        return rehearsal.reviewId() + "~awp-bristol-rose";
    }

    private static Instant closingDate(Job work) {
        return OffsetDateTime.parse((String) work.variable(Variables.ASSESSMENTS_CLOSE_AT))
                .toInstant();
    }
}
