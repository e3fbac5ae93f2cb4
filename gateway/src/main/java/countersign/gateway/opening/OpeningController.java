package countersign.gateway.opening;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.form.Shown;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last page before a review is opened, and its opening. */
@Controller
@RequestMapping("/reviews/new/{draft:[A-Za-z0-9_-]+}/check")
class OpeningController {

    private static final PageProblem CHANGED = PageProblem.of(new FieldError(
            "",
            "This was changed after you checked it, perhaps in another tab. Nothing has been opened. Check it again, as"
                    + " it is now"));

    private final Desk desk;
    private final Offers offers;
    private final Checks checks;
    private final CheckPage page;
    private final ReviewClient reviews;

    OpeningController(Desk desk, Offers offers, Checks checks, CheckPage page, ReviewClient reviews) {
        this.desk = desk;
        this.offers = offers;
        this.checks = checks;
        this.page = page;
        this.reviews = reviews;
    }

    @GetMapping
    ModelAndView check(@PathVariable("draft") String id, HttpServletRequest request) {
        var icb = desk.icb(request);
        var draft = desk.draft(request, id);
        if (!draft.opened().isEmpty()) {
            return opened(draft);
        }
        var choices = offers.of(icb, draft);
        return checks.unfinished(draft, choices)
                .map(step -> new ModelAndView("redirect:" + step.href(draft)))
                .orElseGet(() -> view(draft, choices, PageProblem.none()));
    }

    /** Sent twice, or gone back to: the review that the draft became. */
    static ModelAndView opened(Draft draft) {
        return new ModelAndView("redirect:/reviews/" + draft.opened());
    }

    @PostMapping
    ModelAndView open(
            @PathVariable("draft") String id,
            @RequestParam(name = "shown", defaultValue = "") String shown,
            HttpServletRequest request,
            RedirectAttributes then) {
        var icb = desk.icb(request);
        var draft = desk.draft(request, id);
        if (!draft.opened().isEmpty()) {
            return opened(draft);
        }
        var choices = offers.of(icb, draft);
        if (!Shown.of(page.answers(draft, choices)).hash().equals(shown)) {
            return view(draft, choices, CHANGED);
        }
        try { // however many windows send it: what one draft was seen to say is opened once
            var review = reviews.open(SendOnce.keyOf(draft.id(), shown), new Assembly(draft, choices).request());
            desk.keep(request, draft.opened(review.id()));
            then.addFlashAttribute("done", "The review is open. Check it, then launch it");
            return new ModelAndView("redirect:/reviews/" + review.id());
        } catch (Refused refused) {
            return refused(draft, choices, new Assembly(draft, choices).inWordsOfThePages(refused.problem()));
        }
    }

    private ModelAndView refused(Draft draft, Choices choices, PageProblem problem) {
        return Assembly.mendedOn(problem)
                .map(step -> StepController.page(step, draft, choices, problem))
                .orElseGet(() -> view(draft, choices, problem));
    }

    private ModelAndView view(Draft draft, Choices choices, PageProblem problem) {
        var answers = page.answers(draft, choices);
        return problem.page("opening/check")
                .addObject("draft", draft.id())
                .addObject("answers", answers)
                .addObject("hints", DateHints.of(draft))
                .addObject("shown", Shown.of(answers))
                .addObject("back", new BackLink(Step.DATES.href(draft), "Back"));
    }
}
