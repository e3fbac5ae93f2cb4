package countersign.gateway.assessment;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.problem.PageProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task list of an assessment's domains, the check of all answers, and submitting them. */
@Controller
@RequestMapping("/assessments/{id}")
class AssessmentController {

    private final AssessmentClient reviews;
    private final AssessmentPage page;

    AssessmentController(AssessmentClient reviews, AssessmentPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    @GetMapping
    ModelAndView assessment(@PathVariable("id") String id) {
        var assessment = reviews.assessment(id);
        return new ModelAndView("assessment/assessment")
                .addObject("assessment", assessment)
                .addObject("facts", page.facts(assessment))
                .addObject("tasks", page.tasks(assessment))
                .addObject("returned", page.returned(assessment))
                .addObject("remarked", assessment.isRemarked())
                .addObject("back", new BackLink("/work", "My work"));
    }

    @GetMapping("/check")
    ModelAndView check(
            @PathVariable("id") String id, @RequestParam(name = "only", required = false) @Nullable String only) {
        return check(id, UUID.randomUUID().toString(), only, PageProblem.none());
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable("id") String id, @RequestParam("key") String key, RedirectAttributes next) {
        try {
            reviews.submit(id, key);
        } catch (Refused refused) {
            return check(id, key, null, page.incomplete(id, refused.problem()));
        }
        next.addFlashAttribute("done", "The self-assessment is submitted");
        return new ModelAndView("redirect:/assessments/" + id);
    }

    private ModelAndView check(String id, String key, @Nullable String only, PageProblem problem) {
        var assessment = reviews.assessment(id);
        var instrument = reviews.instrument(
                assessment.instrument().id(), assessment.instrument().version());
        var view = new ModelAndView("assessment/check")
                .addObject("assessment", assessment)
                .addObject("answers", AnswersShown.of(assessment, instrument, "/assessments/" + id + "/check", only))
                .addObject("key", key)
                .addObject("problem", problem)
                .addObject("back", new BackLink("/assessments/" + id, "All domains"));
        if (problem.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
