package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.OneAssessment;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class TeamSelfAssessmentTest {

    @Test
    void isAcceptedByTheProvider(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.submittedByTeam().complete(Variables.MODERATION_OUTCOME, Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("accepted");
    }

    @Test
    void endsWithItsSubmissionAtProviderLevel(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.issuedToProvider().complete();

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("submitted").doesNotContain(Elements.AWAIT_MODERATION);
    }

    @Test
    void goesBackToTheTeamAsOftenAsTheProviderReturnsIt(Rehearsal rehearsal, OneAssessment assessment) {
        assessment.issuedToTeam().complete();
        for (int round = 0; round < 2; round++) {
            rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.RETURNED);
            rehearsal.job(JobTypes.AWAIT_ASSESSMENT).complete();
        }

        rehearsal.job(JobTypes.AWAIT_MODERATION).complete(Variables.MODERATION_OUTCOME, Outcomes.ACCEPTED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed().stream().filter(Elements.AWAIT_ASSESSMENT::equals))
                .hasSize(3);
    }

    @Test
    void remindsTheTeamAtEachInterval(Rehearsal rehearsal, OneAssessment assessment) {
        var work = assessment.issuedToTeam();
        assertThat(rehearsal.untaken(JobTypes.RECORD_ASSESSMENT_REMINDER)).isEmpty();

        rehearsal.timePasses(Duration.ofDays(7));
        rehearsal.job(JobTypes.RECORD_ASSESSMENT_REMINDER).complete();
        rehearsal.timePasses(Duration.ofDays(7));
        rehearsal.job(JobTypes.RECORD_ASSESSMENT_REMINDER).complete();

        work.complete();
        assertThat(rehearsal.job(JobTypes.AWAIT_MODERATION).variable(Variables.ASSESSMENT_ID))
                .isEqualTo(assessment.id());
    }

    @Test
    void waitsForTheNewDateWhenTheClosingDateIsMoved(Rehearsal rehearsal, OneAssessment assessment) {
        var before = assessment.issuedToTeam();

        assessment.datesMoved(Duration.ofDays(60));

        var after = rehearsal.job(JobTypes.AWAIT_ASSESSMENT);
        assertThat(before.isGone()).isTrue();
        rehearsal.timePasses(Duration.ofDays(35));
        assertThat(rehearsal.untaken(JobTypes.CLOSE_ASSESSMENT)).isEmpty();
        rehearsal.timePasses(Duration.ofDays(26));
        assertThat(rehearsal.job(JobTypes.CLOSE_ASSESSMENT).element()).isEqualTo(Elements.CLOSE_ASSESSMENT);
        assertThat(after.isGone()).isTrue();
    }
}
