package countersign.gateway.forum;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.problem.PageProblem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Task, check, record: the three steps of a decision. Without an outcome the task page is the form; with one, the
 * receipt.
 */
@Controller
@RequestMapping("/tasks/{id}")
class ForumController {

    private final ForumClient signoff;
    private final TaskPage page;
    private final Words words;

    ForumController(ForumClient signoff, TaskPage page, Words words) {
        this.signoff = signoff;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    ModelAndView task(@PathVariable("id") String id) {
        var task = signoff.task(id);
        if (task.kind().equals("signature")) {
            return new ModelAndView("redirect:/sign/" + id);
        }
        var form = DecisionForm.empty(UUID.randomUUID().toString(), task.byMeeting() ? task.meetingDate() : null);
        return form(task, form, PageProblem.none());
    }

    @PostMapping("/check")
    ModelAndView check(
            @PathVariable("id") String id,
            @ModelAttribute DecisionForm form,
            @RequestParam(name = "more", defaultValue = "false") boolean more) {
        var task = signoff.task(id);
        if (more) {
            return form(task, form.withAnotherRow(), PageProblem.none());
        }
        var slips = form.slips(task, words.today());
        if (!slips.isEmpty()) {
            return form(task, form, PageProblem.of(slips));
        }
        return view("forum/check", task).addObject("form", form).addObject("answers", page.answers(task, form.sent()));
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable("id") String id,
            @ModelAttribute DecisionForm form,
            @RequestParam(name = "change", defaultValue = "false") boolean change,
            RedirectAttributes next) {
        if (change) {
            return form(signoff.task(id), form, PageProblem.none());
        }
        var task = signoff.task(id);
        var slips = form.slips(task, words.today());
        if (!slips.isEmpty()) {
            return form(task, form, PageProblem.of(slips));
        }
        try {
            signoff.decide(id, form.key(), form.sent());
        } catch (Refused refused) {
            return form(signoff.task(id), form, refused.problem());
        }
        next.addFlashAttribute("done", "The decision is recorded");
        return new ModelAndView("redirect:/tasks/" + id);
    }

    private ModelAndView form(ForumTask task, DecisionForm form, PageProblem problem) {
        var view = view("forum/task", task)
                .addObject("form", form)
                .addObject("controls", page.controls(task, form, problem))
                .addObject("problem", problem);
        if (problem.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (task.decision() != null) {
            view.addObject("recorded", page.recorded(task.decision()));
        }
        return view;
    }

    private ModelAndView view(String template, ForumTask task) {
        return new ModelAndView(template)
                .addObject("task", task)
                .addObject("facts", page.facts(task))
                .addObject("earlier", page.earlier(task))
                .addObject("declines", page.declines(task))
                .addObject("back", new BackLink("/work", "My work"));
    }
}
