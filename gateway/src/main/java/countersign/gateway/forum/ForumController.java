package countersign.gateway.forum;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.signoff.Task;
import countersign.gateway.client.signoff.TaskClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.PageProblem;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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

    private static final BackLink WORK = new BackLink("/work", "My work");

    private final TaskClient signoff;
    private final TaskPage page;
    private final Words words;

    ForumController(TaskClient signoff, TaskPage page, Words words) {
        this.signoff = signoff;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    ModelAndView task(@PathVariable("id") String id) {
        var task = signoff.task(id);
        if (task.isSignature()) {
            return new ModelAndView("redirect:/sign/" + id);
        }
        var form = DecisionForm.empty(UUID.randomUUID().toString(), task.byMeeting() ? task.meetingDate() : null);
        return form(task, form, PageProblem.none());
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent) {
        var task = signoff.task(id);
        var typed = sent.toSingleValueMap();
        var form = new DecisionForm(typed);
        if (!task.isOpen()) {
            return form(task, form, PageProblem.none());
        }
        if (RowsField.isAsked(typed)) {
            return form(task, form.asked(), PageProblem.none());
        }
        var slips = form.slips(task, words.today());
        return slips.isEmpty()
                ? page.lastLook(task, form).page("/tasks/" + id, sent, WORK)
                : form(task, form, PageProblem.of(slips));
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        var task = signoff.task(id);
        var form = new DecisionForm(sent.toSingleValueMap());
        if (CheckFirst.isChanged(sent)) {
            return form(task, form, PageProblem.none());
        }
        var slips = form.slips(task, words.today());
        if (!slips.isEmpty()) {
            return form(task, form, PageProblem.of(slips));
        }
        try {
            signoff.decide(id, form.text("key"), form.sent());
        } catch (Refused refused) {
            return form(signoff.task(id), form, refused.problem());
        }
        next.addFlashAttribute("done", "The decision is recorded");
        return new ModelAndView("redirect:/tasks/" + id);
    }

    private ModelAndView form(Task task, DecisionForm form, PageProblem problem) {
        var view = problem.page("forum/task")
                .addObject("task", task)
                .addObject("facts", page.facts(task))
                .addObject("earlier", page.earlier(task))
                .addObject("declines", page.declines(task))
                .addObject("key", form.text("key"))
                .addObject("controls", page.controls(task, form, problem))
                .addObject("back", WORK);
        if (task.decision() != null) {
            view.addObject("recorded", page.recorded(task.decision()));
        }
        return view;
    }
}
