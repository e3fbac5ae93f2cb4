package countersign.gateway.opening;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
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
 * The pages on which a review is described: each keeps what was typed, and leads to the first that is not filled in.
 */
@Controller
@RequestMapping("/reviews/new/{draft:[A-Za-z0-9_-]+}")
class StepController {

    private static final PageProblem OVERTAKEN = PageProblem.stale(
            "You saved this page, or the one before it, again after it was opened here, perhaps in another window. What you entered here is not saved yet. Check the page as it is now, then save again to put it in place of the other.");

    private final Desk desk;
    private final Offers offers;
    private final Checks checks;
    private final CheckPage words;

    StepController(Desk desk, Offers offers, Checks checks, CheckPage words) {
        this.desk = desk;
        this.offers = offers;
        this.checks = checks;
        this.words = words;
    }

    @GetMapping
    ModelAndView goOn(@PathVariable("draft") String id, HttpServletRequest request) {
        var draft = desk.draft(request, id);
        return next(draft, offers.of(desk.icb(request), draft));
    }

    @GetMapping("/{step}")
    ModelAndView step(@PathVariable("draft") String id, @PathVariable("step") String word, HttpServletRequest request) {
        var step = Step.of(word).orElseThrow(NotThere::new);
        var icb = desk.icb(request);
        var draft = desk.draft(request, id);
        return draft.opened().isEmpty()
                ? page(step, draft, offers.of(icb, draft), PageProblem.none())
                : OpeningController.opened(draft);
    }

    @PostMapping("/{step}")
    ModelAndView save(
            @PathVariable("draft") String id,
            @PathVariable("step") String word,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var step = Step.of(word).orElseThrow(NotThere::new);
        var icb = desk.icb(request);
        var before = desk.draft(request, id);
        if (!before.opened().isEmpty()) {
            return OpeningController.opened(before);
        }
        var draft = before.with(step, sent);
        if (overtaken(step, before, draft, sent)) {
            return besides(step, before, draft, offers.of(icb, draft));
        }
        desk.keep(request, draft);
        var choices = offers.of(icb, draft);
        var problem = PageProblem.of(checks.of(step, draft, choices));
        return problem.any() ? page(step, draft, choices, problem) : next(draft, choices);
    }

    /** The form was made from what another window has replaced since, by something else than what is sent now. */
    private static boolean overtaken(Step step, Draft before, Draft draft, MultiValueMap<String, String> sent) {
        var shown = sent.getFirst("shown");
        return shown != null
                && !shown.equals(before.shown(step).hash())
                && !draft.shown(step).equals(before.shown(step));
    }

    private ModelAndView besides(Step step, Draft before, Draft draft, Choices choices) {
        var page = page(step, draft, choices, OVERTAKEN).addObject("shown", before.shown(step));
        var theirs = Theirs.ofAnotherWindow(words.beside(step, before, draft, choices));
        if (!theirs.different().rows().isEmpty()) { // what differs may be what the page builds on
            page.addObject("theirs", theirs);
        }
        return page;
    }

    @PostMapping("/discarded")
    String discard(@PathVariable("draft") String id, HttpServletRequest request, RedirectAttributes then) {
        desk.forget(request, id);
        then.addFlashAttribute("done", "What you had entered to open a review is discarded");
        return "redirect:/reviews";
    }

    private ModelAndView next(Draft draft, Choices choices) {
        var check = "/reviews/new/" + draft.id() + "/check";
        return new ModelAndView("redirect:"
                + checks.unfinished(draft, choices)
                        .map(step -> step.href(draft))
                        .orElse(check));
    }

    /** The page of a step, with what is wrong there. */
    static ModelAndView page(Step step, Draft draft, Choices choices, PageProblem problem) {
        var back = step.before()
                .map(before -> new BackLink(before.href(draft), "Back"))
                .orElseGet(() -> new BackLink("/reviews", "All reviews"));
        return problem.page("opening/" + step.word())
                .addObject("shown", draft.shown(step))
                .addObject("step", new StepPage(draft, choices, problem, choices.today()))
                .addObject("title", step.title())
                .addObject("action", step.href(draft))
                .addObject("caption", "Open a review: " + step.number() + " of " + Step.values().length)
                .addObject("back", back);
    }
}
