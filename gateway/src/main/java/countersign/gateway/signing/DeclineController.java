package countersign.gateway.signing;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.signoff.TaskClient;
import countersign.gateway.client.signoff.TaskClient.Decline;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A director declines to sign, with reasons. It stops the sign-off until the ICB has decided what follows. */
@Controller
@RequestMapping("/sign/{id}/decline")
class DeclineController {

    private final TaskClient signoff;

    DeclineController(TaskClient signoff) {
        this.signoff = signoff;
    }

    @GetMapping
    ModelAndView decline(@PathVariable("id") String id) {
        return form(id, UUID.randomUUID().toString(), "", PageProblem.none());
    }

    @PostMapping
    ModelAndView decline(
            @PathVariable("id") String id,
            @RequestParam("key") String key,
            @RequestParam(name = "reasons", defaultValue = "") String reasons,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        if (CheckFirst.isChanged(sent)) {
            return form(id, key, reasons, PageProblem.none());
        }
        if (reasons.isBlank()) {
            return form(
                    id, key, reasons, PageProblem.of(new FieldError("reasons", "Enter your reasons for declining")));
        }
        if (!CheckFirst.isChecked(sent) && signoff.task(id).mayAct()) {
            return beforeDeclining(id, reasons, sent);
        }
        try {
            signoff.decline(id, key, new Decline(reasons));
        } catch (Refused refused) {
            return form(id, key, reasons, refused.problem());
        }
        next.addFlashAttribute("done", "You declined to sign. The ICB has been asked what follows");
        return new ModelAndView("redirect:/sign/" + id);
    }

    private ModelAndView beforeDeclining(String id, String reasons, MultiValueMap<String, String> sent) {
        return new CheckFirst(
                        signoff.task(id).reviewTitle(),
                        "Decline to sign?",
                        "You cannot undo this. Sign-off stops until the ICB decides what happens next. Your reasons are kept on the record with your name.",
                        SummaryList.of().row("Your reasons", reasons),
                        "Decline to sign")
                .page("/sign/" + id + "/decline", sent, new BackLink("/sign/" + id, "Back to the document"));
    }

    private ModelAndView form(String id, String key, String reasons, PageProblem problem) {
        var control = Textarea.of("reasons", "Why do you decline?")
                .withHint(
                        "The review lead, the other directors and the groups will see this. Do not name or describe a patient.")
                .withValue(reasons)
                .withError(problem.on("reasons"));
        return problem.page("signing/decline")
                .addObject("task", signoff.task(id))
                .addObject("key", key)
                .addObject("reasons", control)
                .addObject("back", new BackLink("/sign/" + id, "Back to the document"));
    }
}
