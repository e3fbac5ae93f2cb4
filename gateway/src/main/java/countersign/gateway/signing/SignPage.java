package countersign.gateway.signing;

import countersign.gateway.client.signoff.Task;
import countersign.gateway.client.signoff.TaskClient.Statement;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.Checkboxes;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.ModelAndView;

/** Makes what the signing page shows. */
final class SignPage {

    private SignPage() {}

    static ModelAndView form(Task task, Statement statement, SignForm form, PageProblem problem) {
        return new ModelAndView("signing/sign")
                .addObject("task", task)
                .addObject("statement", statement)
                .addObject("facts", facts(task, statement))
                .addObject("form", form)
                .addObject("interests", interests(form, problem))
                .addObject("read", read(form, problem))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/work", "My work"));
    }

    static ModelAndView closed(Task task) {
        return new ModelAndView("signing/closed")
                .addObject("task", task)
                .addObject("back", new BackLink("/work", "My work"));
    }

    private static SummaryList facts(Task task, Statement statement) {
        return SummaryList.of()
                .row("You sign as", statement.officeLabel())
                .row("Revision", Integer.toString(task.revision()))
                .row("SHA-256 of the document", statement.documentSha256())
                .row("SHA-256 of the content", statement.contentSha256());
    }

    private static Textarea interests(SignForm form, PageProblem problem) {
        return Textarea.of("interests", "Interests to declare")
                .withHint("Leave empty if you have none in this review. They become part of what you sign.")
                .withRows(3)
                .withValue(form.interests())
                .withError(problem.on("interests"));
    }

    private static Checkboxes read(SignForm form, PageProblem problem) {
        return Checkboxes.of(
                        "read",
                        "Before you sign",
                        List.of(Option.of(
                                "yes", "I have read the exact document of this revision and I agree to the statement")))
                .withValues(Set.of(form.read()))
                .withError(problem.on("read"));
    }
}
