package countersign.gateway.assessment;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
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
        return form(id, ModerationForm.empty(UUID.randomUUID().toString()), only, PageProblem.none());
    }

    @PostMapping
    ModelAndView moderate(
            @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        var typed = sent.toSingleValueMap();
        var form = new ModerationForm(typed);
        if (RowsField.isAsked(typed)) {
            return form(id, form.asked(), null, PageProblem.none());
        }
        if (CheckFirst.isChanged(sent)) {
            return form(id, form, null, PageProblem.none());
        }
        var slips = form.slips();
        if (!slips.isEmpty()) {
            return form(id, form, null, PageProblem.of(slips));
        }
        if (!CheckFirst.isChecked(sent)) {
            var assessment = reviews.assessment(id);
            var strange = form.notAsked(instrument(assessment));
            if (!strange.isEmpty()) {
                return form(id, form, null, PageProblem.of(strange));
            }
            if (assessment.may().moderate()) {
                return beforeModerating(assessment, form, sent);
            }
        }
        try {
            reviews.moderate(id, form.text("key"), form.sent());
        } catch (Refused refused) {
            return form(id, form, null, refused.problem());
        }
        next.addFlashAttribute(
                "done",
                form.accepts() ? "The self-assessment is accepted" : "The self-assessment is returned to the team");
        return new ModelAndView("redirect:/work");
    }

    private static ModelAndView beforeModerating(
            Assessment assessment, ModerationForm form, MultiValueMap<String, String> sent) {
        var shown = SummaryList.of()
                .row("Self-assessment", assessment.name())
                .row("Outcome", form.accepts() ? "Accepted" : "Returned to the team");
        shown = form.text("reasons").isBlank() ? shown : shown.row("Your reasons", form.text("reasons"));
        for (var remark : form.remarks()) {
            shown = shown.row("On question " + remark.question(), remark.text());
        }
        return new CheckFirst(
                        assessment.reviewTitle(),
                        form.accepts() ? "Accept this self-assessment?" : "Return it to the team?",
                        form.accepts()
                                ? "This cannot be taken back. The ICB can read the answers at once."
                                : "The team is asked to answer again, and sees what you say.",
                        shown,
                        form.accepts() ? "Accept it" : "Return it")
                .page(
                        "/assessments/" + assessment.id() + "/moderation",
                        sent,
                        new BackLink("/assessments/" + assessment.id() + "/moderation", "The answers"));
    }

    private ModelAndView form(String id, ModerationForm form, @Nullable String only, PageProblem problem) {
        var assessment = reviews.assessment(id);
        var instrument = instrument(assessment);
        var view = new ModelAndView("assessment/moderation")
                .addObject("assessment", assessment)
                .addObject("facts", page.facts(assessment))
                .addObject("summary", AnswersShown.summary(assessment, instrument))
                .addObject(
                        "answers", AnswersShown.of(assessment, instrument, "/assessments/" + id + "/moderation", only))
                .addObject("key", form.text("key"))
                .addObject("outcome", outcome(form.text("outcome"), problem))
                .addObject("reasons", reasons(form.text("reasons"), problem))
                .addObject(
                        "remarks",
                        ModerationForm.REMARKS.control(
                                "Comments at single questions",
                                "Optional. The team sees each beside its question.",
                                form.typed(),
                                problem))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/work", "My work"));
        if (problem.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private Instrument instrument(Assessment assessment) {
        return reviews.instrument(
                assessment.instrument().id(), assessment.instrument().version());
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
