package countersign.gateway.signing;

import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.call.failure.StepUpNeeded;
import countersign.gateway.client.signoff.TaskClient;
import countersign.gateway.door.login.StepUp;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing: the exact document in view, the intent stored, the director proves again who they are, the receipt. Pressing
 * "Sign" is the act; coming back from the identity provider only completes it, once, for the person who pressed.
 */
@Controller
@RequestMapping("/sign/{id}")
class SigningController {

    private static final PageProblem TOO_LATE = PageProblem.of(new FieldError(
            "read",
            "You did not give your password within 10 minutes, so nothing was signed. What you typed is still here:"
                    + " confirm again that you have read the document, and sign"));

    private static final PageProblem NOT_PROVED = PageProblem.of(new FieldError(
            "read",
            "You have not given your password for this signature, so nothing was signed. What you typed is still here:"
                    + " confirm again that you have read the document, and sign"));

    private final TaskClient signoff;
    private final StepUp stepUp;
    private final JsonMapper json;

    SigningController(TaskClient signoff, StepUp stepUp, JsonMapper json) {
        this.signoff = signoff;
        this.stepUp = stepUp;
        this.json = json;
    }

    @GetMapping
    ModelAndView sign(@PathVariable("id") String id, HttpServletRequest request) {
        var task = signoff.task(id);
        if (!task.isSignature()) {
            return new ModelAndView("redirect:/tasks/" + id);
        }
        if (!task.isOpen()) {
            return SignPage.closed(task);
        }
        var statement = signoff.statement(id);
        var form = new SignForm(
                UUID.randomUUID().toString(),
                statement.contentSha256(),
                statement.documentSha256(),
                statement.intent().version(),
                interestsTyped(id, request),
                "");
        return SignPage.form(task, statement, form, PageProblem.none());
    }

    /** By whoever left the proof of who they are unfinished. */
    private String interestsTyped(String id, HttpServletRequest request) {
        return stepUp.pending(request, purpose(id))
                .map(intent -> SignForm.of(intent.payload(), json).interests())
                .orElse("");
    }

    @PostMapping
    ModelAndView prove(@PathVariable("id") String id, @ModelAttribute SignForm form, HttpServletRequest request) {
        if (!form.slips().isEmpty()) {
            return again(id, form, PageProblem.of(form.slips()));
        }
        var address = stepUp.begin(request, purpose(id), form.kept(json), "/sign/" + id + "/confirm");
        return new ModelAndView("redirect:" + address);
    }

    @GetMapping("/confirm")
    ModelAndView confirm(@PathVariable("id") String id, HttpServletRequest request, RedirectAttributes next) {
        var intent = stepUp.claim(request, purpose(id));
        if (intent.isEmpty()) {
            return stepUp.pending(request, purpose(id))
                    .map(left -> again(id, SignForm.of(left.payload(), json), NOT_PROVED))
                    .orElseGet(() -> new ModelAndView("redirect:/sign/" + id));
        }
        var form = SignForm.of(intent.get().intent().payload(), json);
        if (!intent.get().inTime()) {
            return again(id, form, TOO_LATE);
        }
        try {
            return sign(id, form, next);
        } catch (StepUpNeeded tooLongAgo) {
            return prove(id, form, request);
        } catch (CallFailed failed) { // the person has pressed and proved it: to look again is to try again
            stepUp.restore(request, intent.get().intent());
            throw failed;
        }
    }

    private ModelAndView sign(String id, SignForm form, RedirectAttributes next) {
        try {
            var receipt = signoff.sign(id, form.key(), form.sent());
            next.addFlashAttribute("signed", true);
            return new ModelAndView("redirect:/signatures/" + receipt.signatureId());
        } catch (Refused refused) {
            return again(id, form, refused.problem().renaming(SigningController::fieldOf));
        }
    }

    private ModelAndView again(String id, SignForm form, PageProblem problem) {
        var task = signoff.task(id);
        if (!task.isOpen()) {
            return SignPage.closed(task).addObject("problem", problem).addObject("interests", form.interests());
        }
        var view = SignPage.form(task, signoff.statement(id), form, problem);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String fieldOf(String field) {
        return field.equals("declaredInterests") ? "interests" : field;
    }

    private static String purpose(String id) {
        return "signature:" + id;
    }
}
