package countersign.e2e.browser;

import com.microsoft.playwright.Locator;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.util.List;

/** A team's lead who fills the self-assessment in on the pages. */
public final class TeamLeadAtTheScreen extends Screen {
    private static final int DOMAINS = 14;
    private static final int RATINGS = 4;

    public TeamLeadAtTheScreen(RunningSuite suite, People people, String who) {
        super(suite, people, who);
    }

    /** Opens it from the inbox, answers page after page, checks the answers and submits them. */
    public void completesTheSelfAssessment(String assessmentId) {
        opens("/work");
        follows(page.locator("a[href$='/responses/" + assessmentId + "']").first());
        opens("/responses/" + assessmentId + "/participants");
        writes("participants[0].name", "Team lead");
        writes("participants[0].role", "Lead");
        presses("Save and continue");
        for (int domain = 1; domain <= DOMAINS; domain++) {
            answersTheDomain(assessmentId, domain);
        }
        opens("/responses/" + assessmentId + "/check");
        presses("Submit");
    }

    private void answersTheDomain(String assessmentId, int domain) {
        String path = "/responses/" + assessmentId + "/sections/" + domain;
        opens(path);
        do {
            answersThePage();
            presses("Save and continue");
        } while (page.url().contains("/sections/" + domain + "?part="));
    }

    private void answersThePage() {
        List<Locator> questions = page.locator(".cs-question").all();
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).locator("input[type=radio]").nth(i % RATINGS).check();
            questions.get(i).locator("textarea").fill("Talked over by the whole team.");
        }
        if (named("completed").count() > 0) {
            chooses("completed", "yes");
        }
    }
}
