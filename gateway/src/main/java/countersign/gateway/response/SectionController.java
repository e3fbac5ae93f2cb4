package countersign.gateway.response;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.review.response.ResponseClient.Completed;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Line;
import countersign.gateway.form.Typed;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A section's questions, about nine to a page; saving never demands completeness. */
@Controller
@RequestMapping("/responses/{id}/sections/{n}")
class SectionController {

    private final ResponseClient reviews;
    private final Forms forms;
    private final SectionPage page;

    SectionController(ResponseClient reviews, Forms forms, SectionPage page) {
        this.reviews = reviews;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    ModelAndView section(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part) {
        var place = SectionPlace.of(reviews, forms, id, n, part);
        if (!place.response().may().answer()) {
            return new ModelAndView("redirect:/responses/" + id + "/check");
        }
        return view(
                place,
                page.stored(place.form(), place.shown(), place.response(), PageProblem.none()),
                Map.of(),
                PageProblem.none());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @PathVariable("n") int n,
            @RequestParam(name = "part", defaultValue = "1") int part,
            @RequestParam Map<String, String> sent,
            RedirectAttributes then) {
        var place = SectionPlace.of(reviews, forms, id, n, part);
        var typed = new Typed(place.form(), sent);
        if (RowsField.isAsked(sent)) {
            return shown(place, typed.asked(place.items()).parameters(), PageProblem.none());
        }
        var given = new GivenAnswers(typed, place.items());
        var slips = new ArrayList<FieldError>();
        var entries = given.entries(slips);
        if (!slips.isEmpty()) {
            return refused(place, given, PageProblem.of(slips));
        }
        try {
            if (!entries.answers().isEmpty()) {
                reviews.save(id, entries);
            }
            if (place.last() && sent.containsKey("completed")) {
                reviews.complete(id, n, new Completed(sent.get("completed").equals("yes")));
            }
        } catch (Refused refused) {
            return refused(SectionPlace.of(reviews, forms, id, n, part), given, given.named(refused.problem()));
        }
        then.addFlashAttribute("saved", keep(place));
        return new ModelAndView("redirect:/responses/" + id + next(place));
    }

    /** What is asked because of an answer on this page is shown before one goes on. */
    private String next(SectionPlace before) {
        var here = "/sections/" + before.section() + "?part=";
        var now = before.mayAskMore()
                ? SectionPlace.of(reviews, forms, before.response().id(), before.section(), before.part())
                : before;
        return now.items().size() > before.items().size()
                ? here + before.part()
                : now.next().map(part -> here + part).orElse("");
    }

    /** What a colleague saved is read anew, so that it can be shown beside what was typed. */
    private ModelAndView refused(SectionPlace place, GivenAnswers given, PageProblem problem) {
        return shown(place, given.typed().parameters(), problem);
    }

    private ModelAndView shown(SectionPlace place, Map<String, String> typed, PageProblem problem) {
        var lines = page.lines(place.form(), place.shown(), place.response(), new HashMap<>(typed), problem);
        return view(place, lines, typed, problem);
    }

    private static ModelAndView view(
            SectionPlace place, List<Line> lines, Map<String, String> typed, PageProblem problem) {
        var response = place.response();
        return problem.page("response/section")
                .addObject("response", response)
                .addObject("section", place.progress())
                .addObject("title", place.form().titleOf(place.section()))
                .addObject("lines", lines)
                .addObject("part", place.part())
                .addObject("page", place.place())
                .addObject("pages", place.count())
                .addObject("previous", place.previous())
                .addObject("completed", place.last() ? completed(place.progress(), typed.get("completed")) : null)
                .addObject("keep", keep(place))
                .addObject("back", new BackLink("/responses/" + response.id(), "All sections"));
    }

    /** Under which a page's script keeps what could not be saved, in the window of whoever typed it. */
    private static String keep(SectionPlace place) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return String.join(
                "/",
                person == null ? "" : person.getName(),
                place.response().id(),
                Integer.toString(place.section()),
                Integer.toString(place.part()));
    }

    private static Radios completed(Response.Progress progress, @Nullable String typed) {
        return Radios.of(
                        "completed",
                        "Have you completed this section?",
                        List.of(
                                Option.of("yes", "Yes, I have completed it"),
                                Option.of("no", "No, I will come back to it")))
                .withValue(typed != null ? typed : progress.completed() ? "yes" : "no");
    }
}
