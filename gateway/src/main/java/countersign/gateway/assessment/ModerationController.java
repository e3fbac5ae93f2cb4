package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Verdict;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provider lead reads a submitted assessment and accepts it, or returns it to the team with reasons. */
@Controller
@RequestMapping("/assessments/{id}/moderation")
class ModerationController {

    private final AssessmentClient reviews;
    private final AssessmentPage page;

    ModerationController(AssessmentClient reviews, AssessmentPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    @GetMapping
    ModelAndView moderation(
            @PathVariable("id") String id, @RequestParam(name = "only", required = false) @Nullable String only) {
        return form(id, UUID.randomUUID().toString(), "", "", only, PageProblem.none());
    }

    @PostMapping
    ModelAndView moderate(
            @PathVariable("id") String id,
            @RequestParam("key") String key,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "reasons", defaultValue = "") String reasons,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        if (CheckFirst.isChanged(sent)) {
            return form(id, key, outcome, reasons, null, PageProblem.none());
        }
        if (outcome.isEmpty()) {
            return form(
                    id,
                    key,
                    outcome,
                    reasons,
                    null,
                    PageProblem.of(new FieldError("outcome", "Select whether you accept it")));
        }
        if (outcome.equals("returned") && reasons.isBlank()) {
            var slip = new FieldError("reasons", "Enter the reasons for returning it");
            return form(id, key, outcome, reasons, null, PageProblem.of(slip));
        }
        var assessment = reviews.assessment(id);
        if (!CheckFirst.isChecked(sent) && assessment.may().moderate()) {
            return beforeModerating(assessment, outcome, reasons, sent);
        }
        try {
            reviews.moderate(id, key, new Verdict(outcome, reasons.isBlank() ? null : reasons));
        } catch (Refused refused) {
            return form(id, key, outcome, reasons, null, refused.problem());
        }
        next.addFlashAttribute(
                "done",
                outcome.equals("accepted")
                        ? "The self-assessment is accepted"
                        : "The self-assessment is returned to the team");
        return new ModelAndView("redirect:/work");
    }

    private static ModelAndView beforeModerating(
            Assessment assessment, String outcome, String reasons, MultiValueMap<String, String> sent) {
        boolean accepted = outcome.equals("accepted");
        var shown = SummaryList.of()
                .row("Self-assessment", assessment.name())
                .row("Outcome", accepted ? "Accepted" : "Returned to the team");
        return new CheckFirst(
                        assessment.reviewTitle(),
                        accepted ? "Accept this self-assessment?" : "Return it to the team?",
                        accepted
                                ? "This cannot be taken back. The ICB can read the answers at once."
                                : "The team is asked to answer again, and sees your reasons.",
                        accepted ? shown : shown.row("Your reasons", reasons.isBlank() ? "None given" : reasons),
                        accepted ? "Accept it" : "Return it")
                .page(
                        "/assessments/" + assessment.id() + "/moderation",
                        sent,
                        new BackLink("/assessments/" + assessment.id() + "/moderation", "The answers"));
    }

    private ModelAndView form(
            String id, String key, String outcome, String reasons, @Nullable String only, PageProblem problem) {
        var assessment = reviews.assessment(id);
        var instrument = reviews.instrument(
                assessment.instrument().id(), assessment.instrument().version());
        var view = new ModelAndView("assessment/moderation")
                .addObject("assessment", assessment)
                .addObject("facts", page.facts(assessment))
                .addObject("summary", AnswersShown.summary(assessment, instrument))
                .addObject(
                        "answers", AnswersShown.of(assessment, instrument, "/assessments/" + id + "/moderation", only))
                .addObject("key", key)
                .addObject("outcome", outcome(outcome, problem))
                .addObject("reasons", reasons(reasons, problem))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/work", "My work"));
        if (problem.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static Radios outcome(String value, PageProblem problem) {
        return Radios.of(
                        "outcome",
                        "Do you accept it?",
                        List.of(
                                Option.of("accepted", "Accept").withHint("The ICB can then read the answers."),
                                Option.of("returned", "Return to the team")
                                        .withHint("The team answers again and resubmits.")))
                .withValue(value)
                .withError(problem.on("outcome"));
    }

    private static Textarea reasons(String value, PageProblem problem) {
        return Textarea.of("reasons", "Reasons for returning it")
                .withHint("The team will see this. Needed only if you return it.")
                .withValue(value)
                .withError(problem.on("reasons"));
    }
}
