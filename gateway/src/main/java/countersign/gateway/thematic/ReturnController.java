package countersign.gateway.thematic;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.PageProblem;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The fields of the national return; saved as they are, complete only when handed over. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review/return")
class ReturnController {

    private final ThematicClient reviews;

    private final Words words;

    ReturnController(ThematicClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping
    ModelAndView fields(@PathVariable("id") String id) {
        var thematic = reviews.thematicReview(id);
        return thematic.mayEdit()
                ? view(thematic, ReturnForm.of(thematic.returnFields()), PageProblem.none())
                : Overtaken.nothingToWrite(id);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam("version") String version,
            @RequestParam Map<String, String> typed) {
        if (RowsField.isAsked(typed)) {
            var asked = new ReturnForm(typed).asked();
            return Overtaken.again(view(reviews.thematicReview(id), asked, PageProblem.none()), version);
        }
        var form = new ReturnForm(typed);
        try {
            reviews.save(id, version, form.sent(reviews.thematicReview(id).returnFields()));
        } catch (Refused refused) {
            var problem = refused.problem().renaming(ReturnForm::fieldOf);
            var thematic = reviews.thematicReview(id);
            var page = new ReturnPage(form, problem);
            return Overtaken.refused(
                    view(thematic, form, problem),
                    version,
                    problem,
                    words,
                    page.beside(ReturnForm.of(thematic.returnFields())));
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    private static ModelAndView view(ThematicReview thematic, ReturnForm form, PageProblem problem) {
        return Overtaken.page("thematic/return", thematic, problem).addObject("page", new ReturnPage(form, problem));
    }
}
