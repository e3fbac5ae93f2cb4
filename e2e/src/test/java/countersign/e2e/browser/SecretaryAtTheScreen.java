package countersign.e2e.browser;

import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.time.LocalDate;
import java.time.ZoneId;

/** A forum's secretary who records a decision on the page. */
public final class SecretaryAtTheScreen extends Screen {
    public SecretaryAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
    }

    public void decides(String taskId, String outcome, String words) {
        opens("/tasks/" + taskId);
        chooses("outcome", outcome);
        writes("meetingDate", LocalDate.now(ZoneId.of("Europe/London")));
        writes(outcome.equals("returned") ? "reasons" : "feedback", words);
        presses("Continue");
        presses("Record the decision");
    }
}
