package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Completed;
import countersign.gateway.assessment.Instrument.Item;
import countersign.gateway.call.NotThere;
import countersign.gateway.call.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A domain's questions, about nine to a page; saving never demands completeness. */
@Controller
@RequestMapping("/assessments/{id}/domains/{n}")
class DomainController {

    private final AssessmentClient reviews;
    private final DomainPage page;

    DomainController(AssessmentClient reviews, DomainPage page) {
        this.reviews = reviews;
        this.page = page;
    }

    /** One page of a domain with all that is needed to show it. */
    private record Place(Assessment assessment, Instrument instrument, int domain, int part, List<List<Item>> parts) {

        List<Item> items() {
            return parts.get(part - 1);
        }

        List<Item> questions() {
            return items().stream().filter(Item::asked).toList();
        }

        boolean last() {
            return part == parts.size();
        }
    }

    @GetMapping
    ModelAndView domain(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part) {
        var place = place(id, n, part);
        var questions = page.stored(place.instrument(), place.items(), place.assessment());
        return view(place, questions, PageProblem.none());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part,
            @RequestParam Map<String, String> typed) {
        var place = place(id, n, part);
        var form = new AnswersForm(typed);
        try {
            reviews.save(id, form.entries(place.questions()));
            if (place.last() && typed.containsKey("completed")) {
                reviews.complete(id, n, new Completed(typed.get("completed").equals("yes")));
            }
        } catch (Refused refused) {
            return refused(id, n, part, form, refused.problem());
        }
        var next = place.last() ? "" : "/domains/" + n + "?part=" + (part + 1);
        return new ModelAndView("redirect:/assessments/" + id + next);
    }

    /** What a colleague saved is read anew, so that it can be shown beside what was typed. */
    private ModelAndView refused(String id, int n, int part, AnswersForm form, PageProblem told) {
        var place = place(id, n, part);
        var problem = told.renaming(AnswersForm::fieldOf);
        var view =
                view(place, page.views(place.instrument(), place.items(), place.assessment(), form, problem), problem);
        view.setStatus(problem.is("stale-version") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Place place(String id, int n, int part) {
        var assessment = reviews.assessment(id);
        var instrument = reviews.instrument(
                assessment.instrument().id(), assessment.instrument().version());
        if (!instrument.has(n)) {
            throw new NotThere();
        }
        var parts = Sections.of(instrument.domain(n));
        if (part < 1 || part > parts.size()) {
            throw new NotThere();
        }
        return new Place(assessment, instrument, n, part, parts);
    }

    private static ModelAndView view(Place place, List<QuestionView> questions, PageProblem problem) {
        var assessment = place.assessment();
        return new ModelAndView("assessment/domain")
                .addObject("assessment", assessment)
                .addObject("domain", assessment.progress(place.domain()))
                .addObject("questions", questions)
                .addObject("part", place.part())
                .addObject("parts", place.parts().size())
                .addObject("completed", place.last() ? completed(assessment.progress(place.domain())) : null)
                .addObject("problem", problem)
                .addObject("back", new BackLink("/assessments/" + assessment.id(), "All domains"));
    }

    private static Radios completed(Assessment.Progress progress) {
        return Radios.of(
                        "completed",
                        "Have you completed this domain?",
                        List.of(
                                Option.of("yes", "Yes, I have completed it"),
                                Option.of("no", "No, I will come back to it")))
                .withValue(progress.completed() ? "yes" : "no");
    }
}
