package countersign.gateway.assessment;

import countersign.gateway.assessment.Assessment.Progress;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Tag;
import countersign.gateway.page.show.TaskList;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the pages of a whole assessment show. */
@Component
class AssessmentPage {

    private final Words words;
    private final OrganisationNames names;

    AssessmentPage(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    SummaryList facts(Assessment assessment) {
        var icb = assessment.icb();
        var facts = SummaryList.of()
                .row("Review", assessment.reviewTitle() + (icb == null ? "" : ", " + names.of(icb)))
                .row("Organisation", assessment.organisationName())
                .row("State", state(assessment));
        if (!assessment.state().equals("accepted")) {
            facts = facts.row("Answered", AnswersShown.progress(assessment));
        }
        if (assessment.dueAt() != null && assessment.state().equals("issued")) {
            facts = facts.row("Closes at the end of", words.day(assessment.dueAt()));
        }
        if (!assessment.reminders().isEmpty()) {
            facts = facts.row(
                    "Reminders sent", Integer.toString(assessment.reminders().size()));
        }
        var took = assessment.participants().isEmpty() ? "Nobody recorded yet" : attendees(assessment);
        return assessment.may().answer()
                ? facts.row("Who took part", took, "/assessments/" + assessment.id() + "/participants", "Change")
                : facts.row("Who took part", took);
    }

    private static String attendees(Assessment assessment) {
        return String.join(
                "\n",
                assessment.participants().stream()
                        .map(p -> Stream.of(p.name(), p.role())
                                .filter(word -> !word.isBlank())
                                .collect(Collectors.joining(", ")))
                        .toList());
    }

    private String state(Assessment assessment) {
        var handedIn = assessment.submission();
        return switch (assessment.state()) {
            case "issued" ->
                assessment.domains().stream().allMatch(domain -> domain.answered() == 0)
                        ? "Not started"
                        : "Being answered";
            case "submitted" ->
                handedIn == null ? "Submitted" : "Submitted by " + handedIn.by() + ", " + words.moment(handedIn.at());
            case "accepted" -> "Accepted";
            default -> "Closed: not submitted in time";
        };
    }

    TaskList tasks(Assessment assessment) {
        return new TaskList(
                "domains",
                assessment.domains().stream().map(d -> task(assessment, d)).toList());
    }

    private static TaskList.Task task(Assessment assessment, Progress domain) {
        return new TaskList.Task(
                domain.number() + ". " + domain.title(),
                assessment.may().answer() ? "/assessments/" + assessment.id() + "/domains/" + domain.number() : "",
                domain.answered() + " of " + domain.questions() + " answered",
                tag(domain));
    }

    private static Tag tag(Progress domain) {
        if (domain.completed()) {
            return Tag.of("Completed", "green");
        }
        if (domain.answered() == domain.questions()) {
            return Tag.of("All answered", "blue");
        }
        return domain.answered() == 0 ? Tag.of("Not started", "grey") : Tag.of("In progress", "blue");
    }

    /** Why the provider returned it, if that is why it is being answered again. */
    Optional<String> returned(Assessment assessment) {
        var last = assessment.moderations().isEmpty()
                ? null
                : assessment.moderations().getLast();
        return last != null
                        && last.outcome().equals("returned")
                        && assessment.state().equals("issued")
                ? Optional.of(last.by() + " returned it on " + words.day(last.at()) + ": " + text(last.reasons()))
                : Optional.empty();
    }

    /** The service lists what is missing; each domain becomes one line that says how much. */
    PageProblem incomplete(String id, PageProblem problem) {
        if (!problem.is("assessment-incomplete") || !(problem.members().get("missing") instanceof List<?> missing)) {
            return problem;
        }
        var errors = missing.stream()
                .filter(Map.class::isInstance)
                .map(domain ->
                        new FieldError("domain." + ((Map<?, ?>) domain).get("domain"), sentence((Map<?, ?>) domain)))
                .toList();
        return new PageProblem(
                problem.slug(), problem.title(), "Answer every question before you submit.", errors, problem.members());
    }

    private static String sentence(Map<?, ?> domain) {
        var questions = domain.get("questions") instanceof List<?> list ? list : List.of();
        return "Domain " + domain.get("domain") + ": " + Words.count(questions.size(), "question") + " not answered";
    }

    private static String text(@Nullable String reasons) {
        return reasons == null ? "" : reasons;
    }
}
