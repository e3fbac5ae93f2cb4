package countersign.gateway.thematic;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.problem.PageProblem;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
        return page.view(reviews.thematicReview(id), draft, ActionForm.EMPTY, PageProblem.none());
    }

    @GetMapping("/{draft}")
    ModelAndView action(@PathVariable("id") String id, @PathVariable("draft") String draft) {
        var thematic = reviews.thematicReview(id);
        var stored = thematic.action(draft).orElseThrow(NotThere::new);
        return page.view(thematic, draft, ActionForm.of(stored), PageProblem.none());
    }

    @PostMapping("/{draft}")
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("draft") String draft,
            @RequestParam("version") String version,
            @ModelAttribute ActionForm form) {
        var slip = form.due().slip("due", "the date by which it will be done", DateBounds.planned(words.today()));
        if (slip.isPresent()) {
            var problem = PageProblem.of(slip.get());
            return Overtaken.status(page.view(reviews.thematicReview(id), draft, form, problem), problem);
        }
        try {
            reviews.save(id, draft, version, form.sent());
        } catch (Refused refused) {
            return Overtaken.status(
                    page.view(reviews.thematicReview(id), draft, form, refused.problem()), refused.problem());
        }
        return new ModelAndView("redirect:/reviews/" + id + "/thematic-review");
    }

    @PostMapping("/{draft}/removal")
    String remove(
            @PathVariable("id") String id,
            @PathVariable("draft") String draft,
            @RequestParam("version") String version) {
        reviews.remove(id, draft, version);
        return "redirect:/reviews/" + id + "/thematic-review";
    }
}
