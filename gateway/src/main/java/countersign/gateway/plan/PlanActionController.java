package countersign.gateway.plan;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.actions.Action;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/actions/{id}")
class PlanActionController {

    private final ActionsClient actions;
    private final ActionWords said;
    private final Words words;

    PlanActionController(ActionsClient actions, ActionWords said, Words words) {
        this.actions = actions;
        this.said = said;
        this.words = words;
    }

    @GetMapping
    ModelAndView action(@PathVariable("id") String id) {
        return page(id, ActionForm.empty(), false, PageProblem.none());
    }

    @PostMapping("/updates")
    ModelAndView update(@PathVariable("id") String id, @ModelAttribute ActionForm form, RedirectAttributes then) {
        var errors = new ArrayList<FieldError>();
        if (form.text().isBlank()) {
            errors.add(new FieldError("text", "Enter what has happened"));
        }
        if (form.status().isEmpty()) {
            errors.add(new FieldError("status", "Select whether the action is on track"));
        }
        var typed = new Sent(id, form, false, PageProblem.of(errors), then);
        return done(
                typed,
                "The update is recorded",
                () -> actions.update(
                        id, form.ifMatch(), form.key("update"), new ActionsClient.Update(form.text(), form.status())));
    }

    /** Where the Board left open who sees to its condition, and by when. */
    @PostMapping("/assignment")
    ModelAndView assign(@PathVariable("id") String id, @ModelAttribute ActionForm form, RedirectAttributes then) {
        var errors = new ArrayList<FieldError>();
        var action = actions.action(id);
        if (action.ownerOpen() && form.owner().isBlank()) {
            errors.add(new FieldError("owner", "Enter who is responsible"));
        }
        if (action.dueOpen()) {
            form.due()
                    .slip("due", "the due date", DateBounds.ahead(words.today()))
                    .ifPresent(errors::add);
        }
        var typed = new Sent(id, form, false, PageProblem.of(errors), then);
        return done(
                typed,
                "The owner and due date are recorded",
                () -> actions.assign(
                        id,
                        form.ifMatch(),
                        form.key("assign"),
                        new ActionsClient.Assignment(
                                action.ownerOpen() ? form.owner() : null,
                                action.dueOpen() ? form.due().date().orElse(null) : null)));
    }

    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable("id") String id,
            @ModelAttribute ActionForm form,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes then) {
        var problem = form.evidence().isBlank()
                ? PageProblem.of(new FieldError("evidence", "Enter what shows that it is done"))
                : PageProblem.none();
        if (CheckFirst.isChanged(sent)) {
            return page(id, form, true, PageProblem.none());
        }
        var action = actions.action(id);
        if (!problem.any() && !CheckFirst.isChecked(sent) && action.mayUpdate()) {
            return beforeClosure(action, form, sent);
        }
        var typed = new Sent(id, form, true, problem, then);
        return done(
                typed,
                "The action is closed",
                () -> actions.close(id, form.ifMatch(), form.key("close"), new ActionsClient.Closure(form.evidence())));
    }

    /** It was closed by mistake. */
    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable("id") String id, @ModelAttribute ActionForm form, RedirectAttributes then) {
        var problem = form.reason().isBlank()
                ? PageProblem.of(new FieldError("reason", "Enter why it is open again"))
                : PageProblem.none();
        var typed = new Sent(id, form, true, problem, then);
        return done(
                typed,
                "The action is open again",
                () -> actions.reopen(
                        id, form.ifMatch(), form.key("reopen"), new ActionsClient.Reopening(form.reason())));
    }

    private static ModelAndView beforeClosure(Action action, ActionForm form, MultiValueMap<String, String> sent) {
        return new CheckFirst(
                        action.title(),
                        "Close this action?",
                        "It stays in the plan as closed, with your name and what you enter as evidence. It can be reopened only with a reason, which stays on the record as well.",
                        SummaryList.of().row("What shows that it is done", form.evidence()),
                        "Close the action")
                .page(
                        "/actions/" + action.id() + "/closure",
                        sent,
                        new BackLink("/actions/" + action.id(), "The action"));
    }

    /** What was sent from an action's page, and what is wrong with it. */
    private record Sent(String id, ActionForm form, boolean closing, PageProblem problem, RedirectAttributes then) {}

    private ModelAndView done(Sent sent, String saying, Runnable send) {
        if (sent.problem().any()) {
            return page(sent.id(), sent.form(), sent.closing(), sent.problem());
        }
        try {
            send.run();
        } catch (Refused refused) {
            return page(sent.id(), sent.form(), sent.closing(), refused.problem());
        }
        sent.then().addFlashAttribute("done", saying);
        return new ModelAndView("redirect:/actions/" + sent.id());
    }

    private ModelAndView page(String id, ActionForm typed, boolean closing, PageProblem problem) {
        var action = actions.action(id);
        return new ModelAndView("plan/action", problem.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("page", ActionPage.of(action, typed, closing, problem, said, words))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/reviews/" + action.reviewId() + "/plan", "The action plan"));
    }
}
