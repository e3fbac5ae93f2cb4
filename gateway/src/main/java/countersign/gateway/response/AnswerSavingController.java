package countersign.gateway.response;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.review.response.ResponseClient.Given;
import countersign.gateway.form.AnswerState;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Typed;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.List;
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

    private final ResponseClient reviews;
    private final Forms forms;
    private final SectionPage page;

    AnswerSavingController(ResponseClient reviews, Forms forms, SectionPage page) {
        this.reviews = reviews;
        this.forms = forms;
        this.page = page;
    }

    /** The page says which form it shows, so that nothing has to be asked before the answer is saved. */
    @PostMapping(path = "/responses/{id}/sections/{n}/answers/{key}", headers = "HX-Request")
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @PathVariable("key") String key,
            @RequestParam("form") String form,
            @RequestParam("formVersion") int version,
            @RequestParam Map<String, String> sent) {
        var typed = new Typed(forms.get(new Form.Ref(form, version)), sent);
        var item = typed.form().item(key).orElseThrow(NotThere::new);
        var given = new GivenAnswers(typed, List.of(item));
        var slips = new ArrayList<FieldError>();
        var entries = given.entries(slips).answers();
        if (!slips.isEmpty()) {
            return refused(id, item, given, PageProblem.of(slips));
        }
        if (entries.isEmpty()) {
            return state(AnswerState.saved(key, 0, ""), HttpStatus.OK);
        }
        try {
            var entry = entries.getFirst();
            return saved(reviews.save(id, key, "\"" + entry.version() + "\"", new Given(entry.answer())));
        } catch (Refused refused) {
            return refused(id, item, given, refused.problem());
        }
    }

    private ModelAndView saved(ResponseClient.Saved saved) {
        var answer = saved.answer();
        return state(AnswerState.saved(answer.key(), answer.version(), page.savedNow(answer)), HttpStatus.OK)
                .addObject("section", saved.section());
    }

    /** What was read stays the version to save over, so that no later answer replaces a colleague's unasked. */
    private ModelAndView refused(String id, Part item, GivenAnswers given, PageProblem problem) {
        long read = given.version(item);
        if (!problem.is("stale-version")) {
            return state(AnswerState.refused(item.id(), read, why(problem)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var theirs = reviews.response(id).byKey().get(item.id());
        return state(
                theirs == null
                        ? AnswerState.refused(item.id(), read, why(problem))
                        : AnswerState.overtaken(
                                item.id(), read, page.colleague(given.typed().form(), item, theirs), theirs.version()),
                HttpStatus.CONFLICT);
    }

    private static String why(PageProblem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    }

    private static ModelAndView state(AnswerState state, HttpStatus status) {
        return new ModelAndView("response/saved", Map.of("state", state), status);
    }
}
