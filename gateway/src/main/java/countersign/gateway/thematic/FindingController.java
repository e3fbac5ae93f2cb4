package countersign.gateway.thematic;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.ThematicClient;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.client.review.ThematicReview.Finding;
import countersign.gateway.client.review.ThematicReview.Priorities;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.PageProblem;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was found in one domain, what works well there, and its priority areas. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review/domains/{n}")
class FindingController {

    private final ThematicClient reviews;
    private final Words words;

    FindingController(ThematicClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping
    ModelAndView finding(@PathVariable("id") String id, @PathVariable("n") int n) {
        var thematic = reviews.thematicReview(id);
        return thematic.mayEdit()
                ? view(thematic, n, stored(thematic, n), PageProblem.none())
                : Overtaken.nothingToWrite(id);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam("version") String version,
            @RequestParam Map<String, String> typed) {
        if (RowsField.isAsked(typed)) {
            var form = new FindingForm(typed).asked();
            return Overtaken.again(view(reviews.thematicReview(id), n, form, PageProblem.none()), version);
        }
        var form = new FindingForm(typed);
        try {
            reviews.save(id, n, version, form.sent());
        } catch (Refused refused) {
            var problem = refused.problem().renaming(FindingForm::fieldOf);
            var thematic = reviews.thematicReview(id);
            return Overtaken.refused(
                    view(thematic, n, form, problem), version, problem, words, form.beside(stored(thematic, n)));
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    private static FindingForm stored(ThematicReview thematic, int n) {
        return FindingForm.of(thematic.finding(n).orElse(new Finding(n, "", "", Priorities.NONE)));
    }

    private ModelAndView view(ThematicReview thematic, int n, FindingForm form, PageProblem problem) {
        var domain = thematic.domains().stream()
                .filter(d -> d.number() == n)
                .findFirst()
                .orElseThrow(NotThere::new);
        return Overtaken.page("thematic/finding", thematic, problem)
                .addObject("domain", domain)
                .addObject("finding", text("finding", "What was found?", 6, form, problem))
                .addObject("strengths", text("strengths", "What works well?", 4, form, problem))
                .addObject(
                        "essential",
                        FindingForm.ESSENTIAL.control("Essential priority areas", "", form.typed(), problem))
                .addObject(
                        "enhancer", FindingForm.ENHANCER.control("Enhancing priority areas", "", form.typed(), problem))
                .addObject(
                        "desirable",
                        FindingForm.DESIRABLE.control("Desirable priority areas", "", form.typed(), problem));
    }

    private static Textarea text(String name, String label, int rows, FindingForm form, PageProblem problem) {
        return Textarea.of(name, label)
                .withRows(rows)
                .withMaxLength(10_000)
                .withValue(form.text(name))
                .withError(problem.on(name));
    }
}
