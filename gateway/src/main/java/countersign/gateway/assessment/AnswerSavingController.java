package countersign.gateway.assessment;

import countersign.gateway.assessment.Assessment.Answer;
import countersign.gateway.assessment.AssessmentClient.Given;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saves one answer as soon as it is given, for a page's script; answers the part of the page that says how it went. */
@Controller
class AnswerSavingController {

    private final AssessmentClient reviews;
    private final DomainPage page;

    AnswerSavingController(AssessmentClient reviews, DomainPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    @PostMapping(path = "/assessments/{id}/domains/{n}/answers/{question}", headers = "HX-Request")
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @PathVariable("question") String question,
            @RequestParam Map<String, String> typed) {
        var form = new AnswersForm(typed);
        if (!form.answered(question)) {
            return state(AnswerState.saved(question, 0, ""), HttpStatus.OK);
        }
        try {
            var given = new Given(form.rating(question), form.comment(question));
            return saved(id, n, reviews.save(id, question, "\"" + form.version(question) + "\"", given));
        } catch (Refused refused) {
            return refused(id, n, question, form.version(question), refused.problem());
        }
    }

    private ModelAndView saved(String id, int n, Answer answer) {
        return state(AnswerState.saved(answer.question(), answer.version(), page.savedNow(answer)), HttpStatus.OK)
                .addObject("domain", reviews.assessment(id).progress(n));
    }

    /** What was read stays the version to save over, so that no later answer replaces a colleague's unasked. */
    private ModelAndView refused(String id, int n, String question, long read, PageProblem problem) {
        if (!problem.is("stale-version")) {
            return state(AnswerState.refused(question, read, why(problem)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var place = DomainPlace.of(reviews, id, n, 1);
        var theirs = place.assessment().byQuestion().get(question);
        return state(
                theirs == null
                        ? AnswerState.refused(question, read, why(problem))
                        : AnswerState.overtaken(
                                question, read, page.colleague(place.instrument(), theirs), theirs.version()),
                HttpStatus.CONFLICT);
    }

    private static String why(PageProblem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    }

    private static ModelAndView state(AnswerState state, HttpStatus status) {
        return new ModelAndView("assessment/saved", Map.of("state", state), status);
    }
}
