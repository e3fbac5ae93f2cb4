package countersign.gateway.response;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.form.Forms;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provider lead reads a submitted response and accepts it, or returns it to the team with reasons. */
@Controller
@RequestMapping("/responses/{id}/moderation")
class ModerationController {

    private final ResponseClient reviews;
    private final Forms forms;
    private final ResponsePage page;

    ModerationController(ResponseClient reviews, Forms forms, ResponsePage page) {
        this.reviews = reviews;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    ModelAndView moderation(
            @PathVariable("id") String id, @RequestParam(name = "only", required = false) @Nullable String only) {
        var response = reviews.response(id);
        var empty = ModerationForm.empty(
                forms.get(response.form()), UUID.randomUUID().toString());
        return form(response, empty, only, PageProblem.none());
    }

    @PostMapping
    ModelAndView moderate(
            @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        var response = reviews.response(id);
        var form = new ModerationForm(forms.get(response.form()), sent.toSingleValueMap());
        if (RowsField.isAsked(form.typed())) {
            return form(response, form.asked(), null, PageProblem.none());
        }
        if (CheckFirst.isChanged(sent)) {
            return form(response, form, null, PageProblem.none());
        }
        var slips = form.slips();
        if (!slips.isEmpty()) {
            return form(response, form, null, PageProblem.of(slips));
        }
        if (!CheckFirst.isChecked(sent) && response.may().moderate()) {
            return beforeModerating(response, form, sent);
        }
        try {
            reviews.moderate(id, form.text("key"), form.sent());
        } catch (Refused refused) {
            return form(reviews.response(id), form, null, refused.problem());
        }
        next.addFlashAttribute(
                "done", form.accepts() ? "The response is accepted" : "The response is returned to the team");
        return new ModelAndView("redirect:/work");
    }

    private ModelAndView beforeModerating(Response response, ModerationForm form, MultiValueMap<String, String> sent) {
        var shown = SummaryList.of()
                .row(page.kind(response), response.name())
                .row("Outcome", form.accepts() ? "Accepted" : "Returned to the team");
        shown = form.text("reasons").isBlank() ? shown : shown.row("Your reasons", form.text("reasons"));
        for (var remark : form.remarks()) {
            shown = shown.row("On question " + form.called(remark), remark.text());
        }
        return new CheckFirst(
                        response.reviewTitles(),
                        form.accepts() ? "Accept this?" : "Return it to the team?",
                        form.accepts()
                                ? "This cannot be taken back. " + readers(response) + " can read the answers at once."
                                : "The team is asked to answer again, and sees what you say.",
                        shown,
                        form.accepts() ? "Accept it" : "Return it")
                .page(
                        "/responses/" + response.id() + "/moderation",
                        sent,
                        new BackLink("/responses/" + response.id() + "/moderation", "The answers"));
    }

    private static String readers(Response response) {
        return response.servesSeveral() ? "Each ICB that it is for" : "The ICB";
    }

    private ModelAndView form(Response response, ModerationForm form, @Nullable String only, PageProblem problem) {
        var address = "/responses/" + response.id() + "/moderation";
        return problem.page("response/moderation")
                .addObject("response", response)
                .addObject("kind", page.kind(response))
                .addObject("facts", page.facts(response))
                .addObject("summary", AnswersShown.summary(response, form.form()))
                .addObject("answers", AnswersShown.of(response, form.form(), address, only))
                .addObject("key", form.text("key"))
                .addObject("outcome", outcome(response, form.text("outcome"), problem))
                .addObject("reasons", reasons(form.text("reasons"), problem))
                .addObject(
                        "remarks",
                        form.rows()
                                .control(
                                        "Comments at single questions",
                                        "Optional. The team sees each beside its question.",
                                        form.typed(),
                                        problem))
                .addObject("back", new BackLink("/work", "My work"));
    }

    private static Radios outcome(Response response, String value, PageProblem problem) {
        return Radios.of(
                        "outcome",
                        "Do you accept it?",
                        List.of(
                                Option.of("accepted", "Accept")
                                        .withHint(readers(response) + " can then read the answers."),
                                Option.of("returned", "Return to the team")
                                        .withHint("The team answers again and resubmits.")))
                .withValue(value)
                .withError(problem.on("outcome"));
    }

    private static Textarea reasons(String value, PageProblem problem) {
        return Textarea.of("reasons", "Reasons for returning it")
                .withHint("The team will see this. Needed only if you return it.")
                .withValue(value)
                .withError(problem.on("reasons"));
    }
}
