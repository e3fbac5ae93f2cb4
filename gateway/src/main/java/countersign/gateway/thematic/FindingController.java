package countersign.gateway.thematic;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.PageProblem;
import countersign.gateway.thematic.ThematicClient.FindingSent;
import countersign.gateway.thematic.ThematicReview.Finding;
import countersign.gateway.thematic.ThematicReview.Priorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was found in one domain, what works well there, and its priority areas. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review/domains/{n}")
class FindingController {

    private final ThematicClient reviews;

    FindingController(ThematicClient reviews) {
        this.reviews = reviews;
    }

    /** As typed; the priorities one on each line. */
    record Form(String version, String finding, String strengths, String essential, String enhancer, String desirable) {

        Form(
                @Nullable String version,
                @Nullable String finding,
                @Nullable String strengths,
                @Nullable String essential,
                @Nullable String enhancer,
                @Nullable String desirable) {
            this.version = version == null ? "" : version;
            this.finding = finding == null ? "" : finding;
            this.strengths = strengths == null ? "" : strengths;
            this.essential = essential == null ? "" : essential;
            this.enhancer = enhancer == null ? "" : enhancer;
            this.desirable = desirable == null ? "" : desirable;
        }

        static Form of(String version, Finding stored) {
            var priorities = stored.priorities();
            return new Form(
                    version,
                    stored.finding(),
                    stored.strengths(),
                    Lines.joined(priorities.essential()),
                    Lines.joined(priorities.enhancer()),
                    Lines.joined(priorities.desirable()));
        }

        FindingSent sent() {
            return new FindingSent(
                    finding, strengths, new Priorities(Lines.of(essential), Lines.of(enhancer), Lines.of(desirable)));
        }
    }

    @GetMapping
    ModelAndView finding(@PathVariable("id") String id, @PathVariable("n") int n) {
        var thematic = reviews.thematicReview(id);
        var stored = thematic.finding(n).orElse(new Finding(n, "", "", Priorities.NONE));
        return view(thematic, n, Form.of(thematic.etag(), stored), PageProblem.none());
    }

    @PostMapping
    ModelAndView save(@PathVariable("id") String id, @PathVariable("n") int n, @ModelAttribute Form form) {
        try {
            reviews.save(id, n, form.version(), form.sent());
        } catch (Refused refused) {
            var problem = refused.problem().renaming(FindingController::fieldOf);
            return Overtaken.status(view(reviews.thematicReview(id), n, form, problem), problem);
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    private ModelAndView view(ThematicReview thematic, int n, Form form, PageProblem problem) {
        var domain = reviews.instrument().domains().stream()
                .filter(d -> d.number() == n)
                .findFirst()
                .orElseThrow(NotThere::new);
        return Overtaken.page("thematic/finding", thematic, problem)
                .addObject("domain", domain)
                .addObject("finding", text("finding", "What was found?", form.finding(), 6, problem))
                .addObject("strengths", text("strengths", "What works well?", form.strengths(), 4, problem))
                .addObject("essential", lines("essential", "Essential priority areas", form.essential(), problem))
                .addObject("enhancer", lines("enhancer", "Enhancing priority areas", form.enhancer(), problem))
                .addObject("desirable", lines("desirable", "Desirable priority areas", form.desirable(), problem));
    }

    private static Textarea text(String name, String label, String value, int rows, PageProblem problem) {
        return Textarea.of(name, label)
                .withRows(rows)
                .withMaxLength(10_000)
                .withValue(value)
                .withError(problem.on(name));
    }

    private static Textarea lines(String name, String label, String value, PageProblem problem) {
        return text(name, label, value, 3, problem)
                .withHint("One on each line.")
                .withMaxLength(0);
    }

    private static String fieldOf(String field) {
        return field.replaceFirst("^priorities\\.", "").replaceFirst("\\[.*$", "");
    }
}
