package countersign.gateway.response;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where responses were before they had one name: links that people have kept lead on. */
@Controller
class FormerAddresses {

    @GetMapping({"/assessments/{id}", "/policy-checks/{id}"})
    String response(@PathVariable("id") String id) {
        return "redirect:/responses/" + id;
    }

    @GetMapping("/assessments/{id}/domains/{n}")
    String section(@PathVariable("id") String id, @PathVariable("n") int n) {
        return "redirect:/responses/" + id + "/sections/" + n;
    }

    @GetMapping("/assessments/{id}/{page:check|moderation|participants}")
    String page(@PathVariable("id") String id, @PathVariable("page") String page) {
        return "redirect:/responses/" + id + "/" + page;
    }
}
