package countersign.gateway.response;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Typed;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A response: the task list of its sections, the check of all answers, and submitting them; one of a single page is
 * answered and submitted there.
 */
@Controller
@RequestMapping("/responses/{id}")
class ResponseController {

    private static final String DONE = "done";

    private final ResponseClient reviews;
    private final Forms forms;
    private final ResponsePage page;
    private final SectionPage section;

    ResponseController(ResponseClient reviews, Forms forms, ResponsePage page, SectionPage section) {
        this.reviews = reviews;
        this.forms = forms;
        this.page = page;
        this.section = section;
    }

    @GetMapping
    ModelAndView response(@PathVariable("id") String id) {
        var response = reviews.response(id);
        if (!response.id().equals(id)) {
            return new ModelAndView(
                    "redirect:/responses/" + response.id()); // one address, so that what is typed is kept once
        }
        if (response.sections().size() == 1) {
            return whole(response, UUID.randomUUID().toString(), null, PageProblem.none());
        }
        return new ModelAndView("response/response")
                .addObject("response", response)
                .addObject("kind", page.kind(response))
                .addObject("facts", page.facts(response))
                .addObject("tasks", page.tasks(response))
                .addObject("returned", page.returned(response))
                .addObject("remarked", response.isRemarked())
                .addObject("shared", response.servesSeveral())
                .addObject("back", new BackLink("/work", "My work"));
    }

    /** Answers of a single page: saved as they are, or saved and submitted in one. */
    @PostMapping
    ModelAndView send(
            @PathVariable("id") String id,
            @RequestParam("key") String key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var place = SectionPlace.whole(reviews.response(id), forms);
        var typed = new Typed(place.form(), sent);
        if (RowsField.isAsked(sent)) {
            return whole(place.response(), key, typed.asked(place.items()).parameters(), PageProblem.none());
        }
        var given = new GivenAnswers(typed, place.items());
        var slips = new ArrayList<FieldError>();
        var entries = given.entries(slips);
        if (!slips.isEmpty()) {
            return whole(place.response(), key, sent, PageProblem.of(slips));
        }
        var later = sent.containsKey("later");
        try {
            if (entries.answers().isEmpty()) {
                if (!later) {
                    reviews.submit(id, key);
                }
            } else if (later) {
                reviews.save(id, entries);
            } else {
                reviews.submit(id, key, entries);
            }
        } catch (Refused refused) {
            var problem = given.named(refused.problem());
            return place.asksLessThan(refused.problem()) && isSaved(id, entries)
                    ? whole(reviews.response(id), key, null, problem)
                    : whole(reviews.response(id), key, sent, problem);
        }
        next.addFlashAttribute(DONE, later ? "Your answers are saved and not sent yet" : "Your answers are sent");
        return new ModelAndView("redirect:/responses/" + id);
    }

    /** What was answered asks for more, which the page shows once it is saved. */
    private boolean isSaved(String id, ResponseClient.Entries answers) {
        try {
            reviews.save(id, answers);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** @param typed what was typed; null for what is stored */
    private ModelAndView whole(
            Response response, String key, @Nullable Map<String, String> typed, PageProblem problem) {
        var place = SectionPlace.whole(response, forms);
        var form = place.form();
        var lines = typed == null
                ? section.stored(form, place.shown(), response, problem)
                : section.lines(form, place.shown(), response, new HashMap<>(typed), problem);
        return problem.page("response/whole")
                .addObject("response", response)
                .addObject("kind", page.kind(response))
                .addObject("facts", page.facts(response))
                .addObject("answers", page.answers(response, form))
                .addObject("shared", response.servesSeveral())
                .addObject("lines", lines)
                .addObject("key", key)
                .addObject("back", new BackLink("/work", "My work"));
    }

    @GetMapping("/check")
    ModelAndView check(
            @PathVariable("id") String id, @RequestParam(name = "only", required = false) @Nullable String only) {
        return check(id, UUID.randomUUID().toString(), only, PageProblem.none());
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable("id") String id, @RequestParam("key") String key, RedirectAttributes next) {
        try {
            reviews.submit(id, key);
        } catch (Refused refused) {
            return check(id, key, null, page.incomplete(refused.problem()));
        }
        next.addFlashAttribute(DONE, "Your answers are submitted");
        return new ModelAndView("redirect:/responses/" + id);
    }

    private ModelAndView check(String id, String key, @Nullable String only, PageProblem problem) {
        var response = reviews.response(id);
        return problem.page("response/check")
                .addObject("response", response)
                .addObject("kind", page.kind(response))
                .addObject(
                        "answers",
                        AnswersShown.of(response, forms.get(response.form()), "/responses/" + id + "/check", only))
                .addObject("unfinished", response.unfinished())
                .addObject("key", key)
                .addObject("back", new BackLink("/responses/" + id, "All sections"));
    }
}
