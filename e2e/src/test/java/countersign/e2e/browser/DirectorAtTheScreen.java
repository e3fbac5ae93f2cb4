package countersign.e2e.browser;

import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;

/** A director who reads the document and signs it on the page. */
public final class DirectorAtTheScreen extends Screen {
    public DirectorAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
    }

    /** Reads, agrees, gives the password again; ends on the receipt. */
    public void signs(String taskId) {
        opens("/sign/" + taskId);
        page.locator("main input[type=checkbox]").check();
        leavesBy("Sign");
        givesThePasswordAgain();
    }
}
