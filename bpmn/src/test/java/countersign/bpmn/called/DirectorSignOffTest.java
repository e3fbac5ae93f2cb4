package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Job;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class DirectorSignOffTest {
    private static final List<String> SLOTS =
            List.of("icb-sro~QUY", "trust-medical-director~RVN", "icb-chief-nursing-officer~QUY");

    @Test
    void endsWhenEveryDirectorHasSignedInAnyOrder(Rehearsal rehearsal) {
        var tasks = opened(rehearsal, SLOTS);
        assertThat(tasks)
                .extracting(task -> task.variable(Variables.SLOT_ID))
                .containsExactlyInAnyOrderElementsOf(SLOTS);
        assertThat(tasks).extracting(task -> task.header(Headers.WORK_TYPE)).containsOnly(Headers.SIGNATURE);

        tasks.reversed().forEach(Job::complete);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("signed");
    }

    @Test
    void withdrawsTheOtherTasksWhenOneDirectorDeclines(Rehearsal rehearsal) {
        var tasks = opened(rehearsal, SLOTS);
        tasks.get(0).complete();

        tasks.get(1).complete(Variables.DECLINED, true);

        assertThat(rehearsal.task().header(Headers.WORK_TYPE)).isEqualTo(Headers.DECLINE_CONSIDERATION);
        assertThat(tasks.get(2).isGone()).isTrue();
    }

    @Test
    void asksAgainForWhatIsOutstandingAfterADecline(Rehearsal rehearsal) {
        declined(rehearsal).complete(Variables.DECLINE_OUTCOME, Outcomes.ASK_AGAIN);

        var again = open(rehearsal, SLOTS.subList(1, 3));
        assertThat(again).hasSize(2);
        again.forEach(Job::complete);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).containsSubsequence(Elements.CONSIDER_DECLINE, Elements.OPEN_SHEET, "signed");
    }

    @Test
    void asksAsOftenAsADirectorDeclines(Rehearsal rehearsal) {
        declined(rehearsal).complete(Variables.DECLINE_OUTCOME, Outcomes.ASK_AGAIN);
        open(rehearsal, SLOTS).getFirst().complete(Variables.DECLINED, true);

        rehearsal.task().complete(Variables.DECLINE_OUTCOME, Outcomes.ASK_AGAIN);

        open(rehearsal, SLOTS).forEach(Job::complete);
        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("signed");
    }

    @Test
    void goesBackForReworkAfterADecline(Rehearsal rehearsal) {
        declined(rehearsal).complete(Variables.DECLINE_OUTCOME, Outcomes.REWORK);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("sign-off-rework").doesNotContain("signed");
    }

    @Test
    void passesWhenNothingIsOutstandingAnyMore(Rehearsal rehearsal) {
        declined(rehearsal).complete(Variables.DECLINE_OUTCOME, Outcomes.ASK_AGAIN);

        rehearsal.job(JobTypes.OPEN_SHEET).complete(Variables.OUTSTANDING_SLOTS, List.of());

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed()).contains("signed");
    }

    private static Job declined(Rehearsal rehearsal) {
        opened(rehearsal, SLOTS).getFirst().complete(Variables.DECLINED, true);
        return rehearsal.task();
    }

    private static List<Job> opened(Rehearsal rehearsal, List<String> slots) {
        rehearsal.start(
                Processes.DIRECTOR_SIGN_OFF,
                Map.of(Variables.REVIEW_ID, rehearsal.reviewId(), Variables.ICB, "QUY", Variables.REVISION, 1));
        return open(rehearsal, slots);
    }

    private static List<Job> open(Rehearsal rehearsal, List<String> slots) {
        rehearsal.job(JobTypes.OPEN_SHEET).complete(Variables.OUTSTANDING_SLOTS, slots);
        return rehearsal.untaken(JobTypes.USER_TASK);
    }
}
