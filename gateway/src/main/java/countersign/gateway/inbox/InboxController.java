package countersign.gateway.inbox;

import countersign.gateway.client.AllServices;
import countersign.gateway.door.kept.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class InboxController {

    private final AllServices work;
    private final InboxPages pages;
    private final KeptForms kept;

    InboxController(AllServices work, InboxPages pages, KeptForms kept) {
        this.work = work;
        this.pages = pages;
        this.kept = kept;
    }

    /** {@code otherPerson} is there when somebody else came back from a step-up than went into it. */
    @GetMapping("/work")
    ModelAndView inbox(
            @ModelAttribute InboxQuery query,
            @RequestParam(name = "other-person", required = false) @org.jspecify.annotations.Nullable
                    String otherPerson,
            HttpServletRequest request) {
        return new ModelAndView("inbox/work")
                .addObject("page", pages.page(work.work(), query))
                .addObject("unsent", pages.unsent(kept.of(request.getRemoteUser())))
                .addObject("otherPerson", otherPerson != null);
    }
}
