package countersign.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;

/** The platform's operator at the list of what is stuck. */
public final class OperatorAtTheScreen extends Screen {
    public OperatorAtTheScreen(RunningSuite suite, People people) {
        super(suite, people, "platform-operator");
    }

    /** From the menu. */
    public String listsWhatIsStuck() {
        follows(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stuck work"))
                .first());
        return reads();
    }

    public void triesAgain(String title) {
        presses("Try again " + title);
    }
}
