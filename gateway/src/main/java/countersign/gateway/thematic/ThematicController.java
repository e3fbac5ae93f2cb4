package countersign.gateway.thematic;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.ThematicClient;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.client.signoff.Decision;
import countersign.gateway.client.signoff.SignoffClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole thematic review at a glance, and handing it over as a frozen revision. */
@Controller
@RequestMapping("/reviews/{id}/thematic-review")
class ThematicController {

    private final ThematicClient reviews;
    private final SignoffClient signoff;
    private final ThematicPage page;

    ThematicController(ThematicClient reviews, SignoffClient signoff, ThematicPage page) {
        this.reviews = reviews;
        this.signoff = signoff;
        this.page = page;
    }

    @GetMapping
    ModelAndView overview(@PathVariable("id") String id) {
        var thematic = reviews.thematicReview(id);
        var decisions = decisions(id);
        return new ModelAndView("thematic/overview")
                .addObject("thematic", thematic)
                .addObject("findings", page.findings(thematic))
                .addObject("actions", page.actions(thematic))
                .addObject("heard", page.heard(thematic))
                .addObject("silent", page.silent(thematic))
                .addObject("asked", decisions.map(page::asked).orElse(List.of()))
                .addObject("askedAway", decisions.isEmpty())
                .addObject("missing", page.missing(thematic))
                .addObject("back", new BackLink("/reviews/" + id, "The review"));
    }

    /** Without signoff-service the page still serves, and says that what groups asked for is not on it. */
    private Optional<List<Decision>> decisions(String id) {
        try {
            return Optional.of(signoff.decisions(id).items());
        } catch (CallFailed away) {
            return Optional.empty();
        }
    }

    @GetMapping("/handover")
    ModelAndView confirm(@PathVariable("id") String id) {
        var thematic = reviews.thematicReview(id);
        return thematic.mayEdit()
                ? handover(thematic, UUID.randomUUID().toString(), PageProblem.none())
                : Overtaken.nothingToWrite(id);
    }

    @PostMapping("/handover")
    ModelAndView handOver(
            @PathVariable("id") String id,
            @RequestParam("version") String version,
            @RequestParam("key") String key,
            RedirectAttributes next) {
        try {
            var frozen = reviews.handOver(id, version, key);
            next.addFlashAttribute("done", "Revision " + frozen.revision() + " is handed over and cannot be changed");
            return new ModelAndView("redirect:/reviews/" + id + "/revisions/" + frozen.revision());
        } catch (Refused refused) {
            var unlinked = refused.problem().renaming(field -> "");
            var thematic = reviews.thematicReview(id);
            return thematic.mayEdit() ? handover(thematic, key, unlinked) : Overtaken.nothingToWrite(id);
        }
    }

    private ModelAndView handover(ThematicReview thematic, String key, PageProblem problem) {
        return Overtaken.page("thematic/handover", thematic, problem)
                .addObject("key", key)
                .addObject("missing", page.missing(thematic));
    }
}
