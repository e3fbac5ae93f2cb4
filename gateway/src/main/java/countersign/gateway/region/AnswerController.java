package countersign.gateway.region;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The region acknowledges, queries, accepts; the ICB answers a query and deals with a return that did not arrive. */
@Controller
@RequestMapping("/returns/{id}")
class AnswerController {

    private final ReturnClient returns;
    private final ReturnsController shown;

    AnswerController(ReturnClient returns, ReturnsController shown) {
        this.returns = returns;
        this.shown = shown;
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        return done(
                id,
                form,
                "",
                PageProblem.none(),
                "The return is acknowledged",
                then,
                () -> returns.acknowledge(
                        id,
                        form.sendOnce().keyFor("acknowledge", form.contentSha256()),
                        new ReturnClient.Answer(form.contentSha256(), null)));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable("id") String id,
            @ModelAttribute AnswerForm form,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes then) {
        if (CheckFirst.isChanged(sent)) {
            return new ModelAndView("redirect:/returns/" + id);
        }
        var asked = CheckFirst.isChecked(sent) ? Optional.<ModelAndView>empty() : shown.beforeAcceptance(id, sent);
        if (asked.isPresent()) {
            return asked.get();
        }
        return done(
                id,
                form,
                "",
                PageProblem.none(),
                "The return is accepted",
                then,
                () -> returns.accept(
                        id,
                        form.sendOnce().keyFor("accept", form.contentSha256()),
                        new ReturnClient.Answer(form.contentSha256(), null)));
    }

    @PostMapping("/query")
    ModelAndView query(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var problem = form.needsText("Enter what you want to know");
        return done(
                id,
                form,
                "query",
                problem,
                "The query is sent to the ICB",
                then,
                () -> returns.query(
                        id,
                        form.sendOnce().keyFor("query", form.text()),
                        new ReturnClient.Answer(form.contentSha256(), form.text())));
    }

    @PostMapping("/acceptance-withdrawal")
    ModelAndView withdraw(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        return done(
                id,
                form,
                "withdrawal",
                form.needsText("Enter why you withdraw the acceptance"),
                "The acceptance is withdrawn, and the return waits for your answer again",
                then,
                () -> returns.withdraw(
                        id, form.sendOnce().keyFor("withdraw", form.text()), new ReturnClient.Withdrawal(form.text())));
    }

    @PostMapping("/query-response")
    ModelAndView respond(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var problem = form.needsOutcomeAndText("Choose what you want to do", "Enter your answer");
        return done(
                id,
                form,
                "response",
                problem,
                "The answer is recorded",
                then,
                () -> returns.respond(
                        id,
                        form.sendOnce().keyFor("respond", List.of(form.outcome(), form.text())),
                        new ReturnClient.Response(form.text(), form.outcome())));
    }

    @PostMapping("/undelivered-resolution")
    ModelAndView resolve(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var problem = form.needsOutcomeAndText("Choose what you want to do", "Enter the reason for your choice");
        return done(
                id,
                form,
                "resolution",
                problem,
                "Your decision about this return is recorded",
                then,
                () -> returns.resolve(
                        id,
                        form.sendOnce().keyFor("resolve", List.of(form.outcome(), form.text())),
                        new ReturnClient.Resolution(form.outcome(), form.text())));
    }

    private ModelAndView done(
            String id,
            AnswerForm form,
            String name,
            PageProblem problem,
            String words,
            RedirectAttributes then,
            Runnable send) {
        if (problem.any()) {
            return shown.page(id, form, name, problem);
        }
        try {
            send.run();
        } catch (Refused refused) {
            return shown.page(
                    id, form, name, refused.problem().renaming(field -> field.equals("reason") ? "text" : field));
        }
        then.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/returns/" + id);
    }
}
