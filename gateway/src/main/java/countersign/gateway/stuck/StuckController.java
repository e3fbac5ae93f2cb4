package countersign.gateway.stuck;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.stuck.part.PartWatch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StuckController {

    private static final String PATH = "/operations/stuck-work";

    private final AllStuck stuck;
    private final StuckPages pages;
    private final PartWatch parts;

    StuckController(AllStuck stuck, StuckPages pages, PartWatch parts) {
        this.stuck = stuck;
        this.pages = pages;
        this.parts = parts;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView("stuck/stuck-work").addObject("page", pages.page(stuck.now(), parts.away()));
    }

    /** What came of it shows in the list, not at once: the engine needs a moment. */
    @PostMapping(PATH + "/retry")
    String retry(@RequestParam("source") Source source, @RequestParam("id") String id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", outcome(source, id));
        return "redirect:" + PATH;
    }

    private String outcome(Source source, String id) {
        try {
            stuck.retry(source, id);
            return "It is being tried again. Reload this page in a few seconds: it leaves the list if it succeeds.";
        } catch (NotThere gone) {
            return "It is no longer stuck: it succeeded, or its process has ended.";
        } catch (Refused mended) {
            return mended.problem().detail();
        }
    }
}
