package countersign.bpmn.rehearsal;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Messages;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import java.time.Duration;
import java.util.Map;

/** The self-assessment of one team or provider, played by itself; it closes in 28 days and reminds every seven. */
public final class OneAssessment {
    private final Rehearsal rehearsal;

    OneAssessment(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    public String id() {
        return rehearsal.reviewId() + "~awp-bristol-rose";
    }

    /** Issued to a team, whose provider moderates it: the team's work. */
    public Job issuedToTeam() {
        return issued(true);
    }

    public Job issuedToProvider() {
        return issued(false);
    }

    /** Submitted by the team: the provider's work. */
    public Job submittedByTeam() {
        issuedToTeam().complete();
        return rehearsal.job(JobTypes.AWAIT_MODERATION);
    }

    /** Moves the closing date and answers it as the message carries it. */
    public String datesMoved(Duration fromNow) {
        var date = rehearsal.now().plus(fromNow).toString();
        rehearsal.publish(Messages.ASSESSMENT_DATES_MOVED, id(), Map.of(Variables.ASSESSMENTS_CLOSE_AT, date));
        return date;
    }

    private Job issued(boolean moderated) {
        rehearsal.start(
                Processes.TEAM_SELF_ASSESSMENT,
                Map.of(
                        Variables.ASSESSMENT_ID,
                        id(),
                        Variables.MODERATED,
                        moderated,
                        Variables.ASSESSMENTS_CLOSE_AT,
                        rehearsal.now().plus(Duration.ofDays(28)).toString(),
                        Variables.ASSESSMENT_REMINDERS,
                        "R3/P7D"));
        return rehearsal.job(JobTypes.AWAIT_ASSESSMENT);
    }
}
