package countersign.gateway.response;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.Response.Progress;
import countersign.gateway.form.AnswerText;
import countersign.gateway.form.Forms;
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
import org.springframework.stereotype.Component;

/** Makes what the pages of a whole response show. */
@Component
class ResponsePage {

    private final Words words;
    private final OrganisationNames names;
    private final Forms forms;

    ResponsePage(Words words, OrganisationNames names, Forms forms) {
        this.words = words;
        this.names = names;
        this.forms = forms;
    }

    /** What the response is called. */
    String kind(Response response) {
        return switch (response.use()) {
            case "self-assessment" -> "Self-assessment";
            default -> forms.get(response.form()).title();
        };
    }

    SummaryList facts(Response response) {
        var facts = SummaryList.of();
        for (var citation : response.citations()) {
            facts = facts.row(
                    response.isShared() ? "For " + names.of(citation.icb()) : "Review",
                    response.isShared()
                            ? citation.reviewTitle() + "\n" + standing(response, citation)
                            : citation.reviewTitle() + ", " + names.of(citation.icb()));
        }
        facts = facts.row("Organisation", response.organisationName()).row("State", state(response));
        if (!response.state().equals("accepted") && response.sections().size() > 1) {
            facts = facts.row("Answered", AnswersShown.progress(response));
        }
        if (!response.isShared() && response.state().equals("issued")) {
            for (var citation : response.citations()) {
                var due = citation.dueAt();
                facts = due == null
                        ? facts
                        : facts.row(citation.closes() ? "Closes at the end of" : "Due", words.day(due));
            }
        }
        var reminders = response.citations().stream()
                .mapToInt(citation -> citation.reminders().size())
                .sum();
        if (reminders > 0) {
            facts = facts.row("Reminders sent", Integer.toString(reminders));
        }
        return response.sections().size() > 1 ? facts(facts, response) : facts;
    }

    /** How it stands for one of several reviews. */
    private String standing(Response response, Response.Citation citation) {
        var accepted = response.state().equals("accepted");
        if (citation.ended() && (citation.closedAt() != null || !accepted)) {
            return "This review has ended. Its ICB is shown no answers.";
        }
        var due = citation.dueAt();
        var over = citation.closes() && response.state().equals("issued") && due != null && due.isBefore(words.now());
        var closedAt = over ? due : citation.closedAt();
        if (closedAt != null) {
            return "Closed on " + words.day(closedAt) + ": not submitted in time. This ICB is shown no answers.";
        }
        if (due == null || !response.state().equals("issued")) {
            return accepted
                    ? "This ICB can read the answers."
                    : "This ICB can read the answers once they are accepted.";
        }
        return (citation.closes() ? "Closes at the end of " : "Due on ") + words.day(due) + ".";
    }

    private static SummaryList facts(SummaryList facts, Response response) {
        var took = response.participants().isEmpty() ? "Nobody recorded yet" : attendees(response);
        return response.may().answer()
                ? facts.row("Who took part", took, "/responses/" + response.id() + "/participants", "Change")
                : facts.row("Who took part", took);
    }

    /** Every answer of a form of one page. */
    SummaryList answers(Response response, Form form) {
        var list = SummaryList.of();
        for (var item :
                form.items().filter(item -> response.isAsked().test(item.id())).toList()) {
            var said = new AnswerText(form, item, response.values().get(item.id()));
            list = said.isAnswered() ? list.row(item.called(), said.inWords()) : list;
        }
        return list;
    }

    private static String attendees(Response response) {
        return String.join(
                "\n",
                response.participants().stream()
                        .map(p -> Stream.of(p.name(), p.role())
                                .filter(word -> !word.isBlank())
                                .collect(Collectors.joining(", ")))
                        .toList());
    }

    private String state(Response response) {
        var handedIn = response.submission();
        return switch (response.state()) {
            case "issued" ->
                response.sections().stream().allMatch(section -> section.answered() == 0)
                        ? "Not started"
                        : "Being answered";
            case "submitted" ->
                handedIn == null ? "Submitted" : "Submitted by " + handedIn.by() + ", " + words.moment(handedIn.at());
            case "accepted" ->
                response.moderated() || handedIn == null
                        ? "Accepted"
                        : "Answered by " + handedIn.by() + ", " + words.moment(handedIn.at());
            default -> "Closed: not submitted in time";
        };
    }

    TaskList tasks(Response response) {
        return new TaskList(
                "sections",
                response.sections().stream()
                        .map(section -> task(response, section))
                        .toList());
    }

    private static TaskList.Task task(Response response, Progress section) {
        return new TaskList.Task(
                section.number() + ". " + section.title(),
                response.may().answer() ? "/responses/" + response.id() + "/sections/" + section.number() : "",
                section.answered() + " of " + section.questions() + " answered",
                tag(section));
    }

    private static Tag tag(Progress section) {
        if (section.completed()) {
            return Tag.of("Completed", "green");
        }
        if (section.answered() == section.questions()) {
            return Tag.of("All answered", "blue");
        }
        return section.answered() == 0 ? Tag.of("Not started", "grey") : Tag.of("In progress", "blue");
    }

    /** Why the provider returned it, if that is why it is being answered again. */
    Optional<String> returned(Response response) {
        var last =
                response.moderations().isEmpty() ? null : response.moderations().getLast();
        return last != null
                        && last.outcome().equals("returned")
                        && response.state().equals("issued")
                ? Optional.of(last.by() + " returned it on " + words.day(last.at()) + ": " + last.reasons())
                : Optional.empty();
    }

    /** The service lists what is missing; each section becomes one line that says how much. */
    PageProblem incomplete(PageProblem problem) {
        if (!problem.is("response-incomplete") || !(problem.members().get("missing") instanceof List<?> missing)) {
            return problem;
        }
        var errors = missing.stream()
                .filter(Map.class::isInstance)
                .map(section -> new FieldError(
                        "section." + ((Map<?, ?>) section).get("section"), sentence((Map<?, ?>) section)))
                .toList();
        return problem.saying("Answer what is missing before you submit.").with(errors);
    }

    private static String sentence(Map<?, ?> section) {
        var questions = section.get("keys") instanceof List<?> list ? list : List.of();
        return "Section " + section.get("section") + ": " + Words.count(questions.size(), "question") + " not answered";
    }
}
