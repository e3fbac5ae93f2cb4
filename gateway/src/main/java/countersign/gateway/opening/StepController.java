package countersign.gateway.opening;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.page.BackLink;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which a review is described: each keeps what was typed, and leads to the first that is not filled in.
 */
@Controller
@RequestMapping("/reviews/new")
class StepController {

    private final Desk desk;
    private final Offers offers;
    private final Checks checks;

    StepController(Desk desk, Offers offers, Checks checks) {
        this.desk = desk;
        this.offers = offers;
        this.checks = checks;
    }

    @GetMapping
    String begin(HttpServletRequest request) {
        return "redirect:" + next(desk.draft(request), offers.of(desk.icb(request), desk.draft(request)));
    }

    @GetMapping("/{step}")
    ModelAndView step(@PathVariable("step") String word, HttpServletRequest request) {
        var step = Step.of(word).orElseThrow(NotThere::new);
        var draft = desk.draft(request);
        return page(step, draft, offers.of(desk.icb(request), draft), PageProblem.none());
    }

    @PostMapping("/{step}")
    ModelAndView save(
            @PathVariable("step") String word,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var step = Step.of(word).orElseThrow(NotThere::new);
        var icb = desk.icb(request);
        var draft = desk.draft(request).with(step, sent);
        desk.keep(request, draft);
        var choices = offers.of(icb, draft);
        var problem = PageProblem.of(checks.of(step, draft, choices));
        return problem.any()
                ? page(step, draft, choices, problem)
                : new ModelAndView("redirect:" + next(draft, choices));
    }

    @PostMapping("/discarded")
    String discard(HttpServletRequest request) {
        desk.clear(request);
        return "redirect:/reviews";
    }

    private String next(Draft draft, Choices choices) {
        return checks.unfinished(draft, choices).map(Step::href).orElse("/reviews/new/check");
    }

    /** The page of a step, with what is wrong there. */
    static ModelAndView page(Step step, Draft draft, Choices choices, PageProblem problem) {
        var back = step.before()
                .map(before -> new BackLink(before.href(), "Back"))
                .orElseGet(() -> new BackLink("/reviews", "All reviews"));
        var page = new ModelAndView("opening/" + step.word())
                .addObject("step", new StepPage(draft, choices, problem))
                .addObject("title", step.title())
                .addObject("action", step.href())
                .addObject("caption", "Open a review: " + step.number() + " of " + Step.values().length)
                .addObject("problem", problem)
                .addObject("back", back);
        page.setStatus(problem.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
