package countersign.gateway.thematic;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.ThematicClient;
import countersign.gateway.client.review.ThematicClient.ReturnSent;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.form.FormPage;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Typed;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The national return; saved as it is, complete only when handed over. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review/return")
class ReturnController {

    private final ThematicClient reviews;
    private final Forms forms;
    private final Words words;

    ReturnController(ThematicClient reviews, Forms forms, Words words) {
        this.reviews = reviews;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    ModelAndView fields(@PathVariable("id") String id) {
        var thematic = reviews.thematicReview(id);
        return thematic.mayEdit() ? view(thematic, stored(thematic), PageProblem.none()) : Overtaken.nothingToWrite(id);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam("version") String version,
            @RequestParam Map<String, String> sent) {
        var thematic = reviews.thematicReview(id);
        var form = forms.get(thematic.returned().form());
        var typed = new Typed(form, sent);
        if (RowsField.isAsked(sent)) {
            var asked = typed.asked(form.items().toList());
            return Overtaken.again(view(thematic, asked, PageProblem.none()), version);
        }
        var slips = new ArrayList<FieldError>();
        var answers = typed.answers(form.items().toList(), slips);
        if (!slips.isEmpty()) {
            return refused(id, typed, version, PageProblem.of(slips));
        }
        try {
            reviews.save(id, version, new ReturnSent(answers));
        } catch (Refused refused) {
            return refused(id, typed, version, refused.problem().renaming(typed::fieldOf));
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    private ModelAndView refused(String id, Typed typed, String version, PageProblem problem) {
        var thematic = reviews.thematicReview(id);
        var beside = new FormPage(typed, problem).beside(typed.form().items().toList(), stored(thematic));
        return Overtaken.refused(view(thematic, typed, problem), version, problem, words, beside);
    }

    private Typed stored(ThematicReview thematic) {
        return Typed.of(
                forms.get(thematic.returned().form()), thematic.returned().answers());
    }

    private static ModelAndView view(ThematicReview thematic, Typed typed, PageProblem problem) {
        var asked = List.copyOf(thematic.returned().asked());
        return Overtaken.page("thematic/return", thematic, problem)
                .addObject(
                        "lines", new FormPage(typed, problem).lines(typed.form().sections(), asked::contains));
    }
}
