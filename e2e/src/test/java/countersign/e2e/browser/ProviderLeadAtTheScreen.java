package countersign.e2e.browser;

import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;

/** A provider's lead who reads a team's answers and moderates them on the page. */
public final class ProviderLeadAtTheScreen extends Screen {
    public ProviderLeadAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
    }

    public void accepts(String assessmentId) {
        opens("/responses/" + assessmentId + "/moderation");
        chooses("outcome", "accepted");
        presses("Continue");
        presses("Accept it");
    }
}
