package countersign.gateway.response;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.Response.Attendee;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.review.response.ResponseClient.Participants;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who took part in the group discussion: part of the record. */
@Controller
@RequestMapping("/responses/{id}/participants")
class ParticipantsController {

    private static final String OVERTAKEN =
            "A colleague changed who took part while you were writing. What they saved is shown below, and what you typed is in the form and is not saved yet. Save again to put yours in place of theirs.";
    private static final RowsField PEOPLE = RowsField.of("participants", "participant")
            .with("role", "Role or office", 1)
            .with("name", "Name, if it is needed (optional)", 1);

    private final ResponseClient reviews;
    private final Words words;

    ParticipantsController(ResponseClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping
    ModelAndView participants(@PathVariable("id") String id) {
        var response = reviews.response(id);
        if (!response.may().answer()) {
            return new ModelAndView("redirect:/responses/" + id);
        }
        return form(id, typed(response), response.participantsVersion(), PageProblem.none());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam("version") long version,
            @RequestParam Map<String, String> typed) {
        if (RowsField.isAsked(typed)) {
            return form(id, PEOPLE.asked(typed), version, PageProblem.none());
        }
        try {
            reviews.participants(id, "\"" + version + "\"", new Participants(people(typed)));
        } catch (Refused refused) {
            return refused.problem().is("stale-version")
                    ? overtaken(id, typed, refused.problem())
                    : form(id, typed, version, refused.problem());
        }
        return new ModelAndView("redirect:/responses/" + id);
    }

    private ModelAndView overtaken(String id, Map<String, String> typed, PageProblem problem) {
        var now = reviews.response(id);
        var beside = new Theirs.Field("Who took part", PEOPLE.inWords(typed(now)), PEOPLE.inWords(typed));
        return form(id, typed, now.participantsVersion(), problem.saying(OVERTAKEN))
                .addObject("theirs", Theirs.of(problem, words, List.of(beside)));
    }

    private static Map<String, String> typed(Response response) {
        var typed = new HashMap<String, String>();
        PEOPLE.put(
                typed,
                response.participants().stream()
                        .map(one -> List.of(one.role(), one.name()))
                        .toList());
        return typed;
    }

    private static List<Attendee> people(Map<String, String> typed) {
        return PEOPLE.given(typed).stream()
                .map(row -> new Attendee(row.getLast(), row.getFirst()))
                .toList();
    }

    private static ModelAndView form(String id, Map<String, String> typed, long version, PageProblem problem) {
        var hint = "Everyone who took part in the group discussion, by role or office.";
        return problem.page("response/participants")
                .addObject("id", id)
                .addObject("participants", PEOPLE.control("Participants", hint, typed, problem))
                .addObject("version", version)
                .addObject("back", new BackLink("/responses/" + id, "All sections"));
    }
}
