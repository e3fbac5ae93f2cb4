package countersign.gateway.thematic;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.ThematicClient;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.page.form.DateEntry;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft action: added, changed or removed until the revision is frozen. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review/actions")
class ActionController {

    private final ThematicClient reviews;
    private final ActionPage page;
    private final Words words;

    ActionController(ThematicClient reviews, ActionPage page, Words words) {
        this.reviews = reviews;
        this.page = page;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView add(@PathVariable("id") String id) {
        var draft = "action-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        var thematic = reviews.thematicReview(id);
        return thematic.mayEdit()
                ? page.view(thematic, draft, ActionForm.EMPTY, PageProblem.none())
                : Overtaken.nothingToWrite(id);
    }

    @GetMapping("/{draft}")
    ModelAndView action(@PathVariable("id") String id, @PathVariable("draft") String draft) {
        var thematic = reviews.thematicReview(id);
        var stored = thematic.action(draft).orElseThrow(NotThere::new);
        return thematic.mayEdit()
                ? page.view(thematic, draft, ActionForm.of(stored), PageProblem.none())
                : Overtaken.nothingToWrite(id);
    }

    @PostMapping("/{draft}")
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("draft") String draft,
            @RequestParam("version") String version,
            @ModelAttribute ActionForm form) {
        var kept = reviews.thematicReview(id).action(draft).map(stored -> DateEntry.of(stored.due()));
        var bounds = kept.equals(Optional.of(form.due()))
                ? DateBounds.planned(words.today())
                : DateBounds.ahead(words.today());
        var slip = form.due().slip("due", "the date by which it will be done", bounds);
        if (slip.isPresent() && !form.due().blank()) { // of what is missing the service names all at once
            var problem = PageProblem.of(slip.get());
            return Overtaken.refused(
                    page.view(reviews.thematicReview(id), draft, form, problem), version, problem, words, List.of());
        }
        try {
            reviews.save(id, draft, version, form.sent());
        } catch (Refused refused) {
            var thematic = reviews.thematicReview(id);
            var saved = thematic.action(draft).map(ActionForm::of).orElse(ActionForm.EMPTY);
            return Overtaken.refused(
                    page.view(thematic, draft, form, refused.problem()),
                    version,
                    refused.problem(),
                    words,
                    page.beside(thematic, form, saved));
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    @GetMapping("/{draft}/removal")
    ModelAndView removal(@PathVariable("id") String id, @PathVariable("draft") String draft) {
        var thematic = reviews.thematicReview(id);
        var stored = thematic.action(draft).orElseThrow(NotThere::new);
        return thematic.mayEdit() ? removal(thematic, stored, PageProblem.none()) : Overtaken.nothingToWrite(id);
    }

    @PostMapping("/{draft}/removal")
    ModelAndView remove(
            @PathVariable("id") String id,
            @PathVariable("draft") String draft,
            @RequestParam("version") String version,
            RedirectAttributes next) {
        try {
            reviews.remove(id, draft, version);
        } catch (Refused refused) {
            var thematic = reviews.thematicReview(id);
            var stored = thematic.action(draft).orElseThrow(NotThere::new);
            return removal(thematic, stored, refused.problem());
        }
        next.addFlashAttribute("done", "The action was removed");
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    private ModelAndView removal(ThematicReview thematic, ThematicReview.Action action, PageProblem problem) {
        return Overtaken.page("thematic/removal", thematic, problem)
                .addObject("draft", action.draftId())
                .addObject("action", page.summary(thematic, ActionForm.of(action)));
    }
}
