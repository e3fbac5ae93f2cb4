package countersign.gateway.assessment;

import countersign.gateway.assessment.Assessment.Attendee;
import countersign.gateway.assessment.AssessmentClient.Participants;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.PageProblem;
import countersign.webserver.text.TypedText;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who took part in the group discussion: part of the record. One on each line, as "name or office, role". */
@Controller
@RequestMapping("/assessments/{id}/participants")
class ParticipantsController {

    private final AssessmentClient reviews;

    ParticipantsController(AssessmentClient reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    ModelAndView participants(@PathVariable("id") String id) {
        var assessment = reviews.assessment(id);
        var lines = assessment.participants().stream()
                .map(p -> p.role().isBlank() ? p.name() : p.name() + ", " + p.role())
                .collect(Collectors.joining("\n"));
        return form(id, lines, assessment.participantsVersion(), PageProblem.none());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam(name = "participants", defaultValue = "") String lines,
            @RequestParam("version") long version) {
        try {
            reviews.participants(id, "\"" + version + "\"", new Participants(read(lines)));
        } catch (Refused refused) {
            var current = refused.problem().is("stale-version")
                    ? reviews.assessment(id).participantsVersion()
                    : version;
            return form(id, lines, current, refused.problem().renaming(field -> "participants"));
        }
        return new ModelAndView("redirect:/assessments/" + id);
    }

    private static List<Attendee> read(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ParticipantsController::attendee)
                .toList();
    }

    private static Attendee attendee(String line) {
        var comma = line.indexOf(',');
        return comma < 0
                ? new Attendee(line, "")
                : new Attendee(TypedText.clean(line.substring(0, comma)), TypedText.clean(line.substring(comma + 1)));
    }

    private static ModelAndView form(String id, String lines, long version, PageProblem problem) {
        var control = Textarea.of("participants", "Who took part?")
                .asHeading()
                .withHint(
                        "One on each line: name or office, then a comma and their role. For example: Clinical lead, chair of the discussion.")
                .withRows(8)
                .withValue(lines)
                .withError(problem.on("participants"));
        var view = new ModelAndView("assessment/participants")
                .addObject("id", id)
                .addObject("participants", control)
                .addObject("version", version)
                .addObject("problem", problem)
                .addObject("back", new BackLink("/assessments/" + id, "All domains"));
        if (problem.any()) {
            view.setStatus(problem.is("stale-version") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
