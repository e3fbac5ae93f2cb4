package countersign.gateway.assessment;

import countersign.gateway.assessment.AssessmentClient.Completed;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    @GetMapping
    ModelAndView domain(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part) {
        var place = DomainPlace.of(reviews, id, n, part);
        var questions = page.stored(place.instrument(), place.items(), place.assessment());
        return view(place, questions, PageProblem.none());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part,
            @RequestParam Map<String, String> typed,
            RedirectAttributes then) {
        var place = DomainPlace.of(reviews, id, n, part);
        var form = new AnswersForm(typed);
        try {
            reviews.save(id, form.entries(place.questions()));
            if (place.last() && typed.containsKey("completed")) {
                reviews.complete(id, n, new Completed(typed.get("completed").equals("yes")));
            }
        } catch (Refused refused) {
            return refused(id, n, part, form, refused.problem());
        }
        then.addFlashAttribute("saved", keep(place));
        var next = place.last() ? "" : "/domains/" + n + "?part=" + (part + 1);
        return new ModelAndView("redirect:/assessments/" + id + next);
    }

    /** What a colleague saved is read anew, so that it can be shown beside what was typed. */
    private ModelAndView refused(String id, int n, int part, AnswersForm form, PageProblem told) {
        var place = DomainPlace.of(reviews, id, n, part);
        var problem = told.renaming(field -> form.fieldOf(field, place.questions()));
        var view =
                view(place, page.views(place.instrument(), place.items(), place.assessment(), form, problem), problem);
        view.setStatus(problem.is("stale-version") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView view(DomainPlace place, List<QuestionView> questions, PageProblem problem) {
        var assessment = place.assessment();
        return new ModelAndView("assessment/domain")
                .addObject("assessment", assessment)
                .addObject("domain", place.progress())
                .addObject("questions", questions)
                .addObject("part", place.part())
                .addObject("parts", place.parts().size())
                .addObject("completed", place.last() ? completed(place.progress()) : null)
                .addObject("keep", keep(place))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/assessments/" + assessment.id(), "All domains"));
    }

    /** Under which a page's script keeps what could not be saved, in the window of whoever typed it. */
    private static String keep(DomainPlace place) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return String.join(
                "/",
                person == null ? "" : person.getName(),
                place.assessment().id(),
                Integer.toString(place.domain()),
                Integer.toString(place.part()));
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
