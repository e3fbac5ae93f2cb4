package countersign.gateway.region;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.nhsereturn.ReturnClient;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.problem.PageProblem;
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
        var sent = new Sent(id, form, "", PageProblem.none(), then);
        return done(
                sent,
                "The return is acknowledged",
                () -> returns.acknowledge(
                        id, form.key("acknowledge"), new ReturnClient.Answer(form.contentSha256(), null)));
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
                new Sent(id, form, "", PageProblem.none(), then),
                "The return is accepted",
                () -> returns.accept(id, form.key("accept"), new ReturnClient.Answer(form.contentSha256(), null)));
    }

    @PostMapping("/query")
    ModelAndView query(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var sent = new Sent(id, form, "query", form.needsText("Enter what you want to know"), then);
        return done(
                sent,
                "The query is sent to the ICB",
                () -> returns.query(id, form.key("query"), new ReturnClient.Answer(form.contentSha256(), form.text())));
    }

    @PostMapping("/acceptance-withdrawal")
    ModelAndView withdraw(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var sent = new Sent(id, form, "withdrawal", form.needsText("Enter why you withdraw the acceptance"), then);
        return done(
                sent,
                "The acceptance is withdrawn, and the return waits for your answer again",
                () -> returns.withdraw(id, form.key("withdraw"), new ReturnClient.Withdrawal(form.text())));
    }

    @PostMapping("/query-response")
    ModelAndView respond(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var sent = new Sent(
                id,
                form,
                "response",
                form.needsOutcomeAndText("Choose what you want to do", "Enter your answer"),
                then);
        return done(
                sent,
                "The answer is recorded",
                () -> returns.respond(id, form.key("respond"), new ReturnClient.Response(form.text(), form.outcome())));
    }

    @PostMapping("/undelivered-resolution")
    ModelAndView resolve(@PathVariable("id") String id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        var sent = new Sent(
                id,
                form,
                "resolution",
                form.needsOutcomeAndText("Choose what you want to do", "Enter the reason for your choice"),
                then);
        return done(
                sent,
                "Your decision about this return is recorded",
                () -> returns.resolve(
                        id, form.key("resolve"), new ReturnClient.Resolution(form.outcome(), form.text())));
    }

    /** What was sent from the part of a return's page that has this name, and what is wrong with it. */
    private record Sent(String id, AnswerForm form, String part, PageProblem problem, RedirectAttributes then) {}

    private ModelAndView done(Sent sent, String saying, Runnable send) {
        if (sent.problem().any()) {
            return shown.page(sent.id(), sent.form(), sent.part(), sent.problem());
        }
        try {
            send.run();
        } catch (Refused refused) {
            var problem = refused.problem().renaming(field -> field.equals("reason") ? "text" : field);
            return shown.page(sent.id(), sent.form(), sent.part(), problem);
        }
        sent.then().addFlashAttribute("done", saying);
        return new ModelAndView("redirect:/returns/" + sent.id());
    }
}
