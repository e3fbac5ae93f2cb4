package countersign.e2e.browser;

import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;

/** Somebody at the page of a return. */
public final class ReturnAtTheScreen extends Screen {
    public ReturnAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
    }

    public String reads(String returnId) {
        return opens("/returns/" + returnId).reads();
    }

    /** Has an undelivered return sent again, with these words as the reason. */
    public String sendsAgain(String returnId, String reason) {
        opens("/returns/" + returnId);
        chooses("outcome", "resend");
        writes("text", reason);
        presses("Save");
        return reads();
    }
}
