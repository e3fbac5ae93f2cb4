package countersign.gateway.thematic;

import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.client.review.ThematicReview.Coverage;
import countersign.gateway.client.signoff.Decision;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Typed;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.ByName;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.page.show.TaskList;
import countersign.gateway.problem.FieldId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what the overview of a thematic review shows. */
@Component
class ThematicPage {

    private static final String RETURN = "return.";

    private final Words words;
    private final OrganisationNames names;
    private final Forms forms;

    ThematicPage(Words words, OrganisationNames names, Forms forms) {
        this.words = words;
        this.names = names;
        this.forms = forms;
    }

    TaskList findings(ThematicReview thematic) {
        return new TaskList(
                "findings",
                thematic.domains().stream().map(d -> task(thematic, d)).toList());
    }

    private static TaskList.Task task(ThematicReview thematic, ThematicReview.Domain domain) {
        var written = thematic.finding(domain.number()).isPresent();
        return new TaskList.Task(
                domain.number() + ". " + domain.title(),
                thematic.mayEdit()
                        ? "/reviews/" + thematic.reviewId() + "/thematic-review/domains/" + domain.number()
                        : "",
                "",
                written
                        ? Tag.of("Written", "green")
                        : Tag.of(thematic.draft() ? "Not written" : "No finding of its own", "grey"));
    }

    Table actions(ThematicReview thematic) {
        var rows = thematic.draftActions().stream().map(a -> row(thematic, a)).toList();
        return Table.belowHeading(
                thematic.draft() ? "Draft actions" : "Actions in this revision",
                List.of("Action", "Lead", "Responsible", "By"),
                rows,
                thematic.draft() ? "No actions are drafted yet." : "It has no actions.");
    }

    private List<Cell> row(ThematicReview thematic, ThematicReview.Action action) {
        var address = "/reviews/" + thematic.reviewId() + "/thematic-review/actions/" + action.draftId();
        var name = thematic.mayEdit() ? Cell.link(action.title(), address) : Cell.of(action.title());
        return List.of(
                name.withNote(action.term() + " term, " + action.scope()),
                Cell.of(names.of(action.lead())),
                Cell.of(action.owner()),
                Cell.of(words.day(action.due())));
    }

    /** "19 of 24 self-assessments were submitted." */
    String heard(ThematicReview thematic) {
        var all = thematic.selfAssessments();
        var handedIn = all.stream().filter(a -> !a.silent()).count();
        return handedIn + " of " + Words.count(all.size(), "self-assessment") + " submitted.";
    }

    List<String> silent(ThematicReview thematic) {
        return thematic.selfAssessments().stream()
                .filter(Coverage.Heard::silent)
                .sorted(Comparator.comparing(Coverage.Heard::name, ByName.ORDER))
                .map(a -> a.name()
                        + (a.state().equals("not-returned") ? ": not submitted in time" : ": not submitted yet"))
                .toList();
    }

    /** What is missing before it can be handed over, each with the place where it is written. */
    List<Cell> missing(ThematicReview thematic) {
        var base = "/reviews/" + thematic.reviewId() + "/thematic-review";
        var typed = new Typed(forms.get(thematic.returned().form()), Map.of());
        return thematic.missing().stream()
                .map(missing -> thematic.mayEdit() && missing.field().startsWith(RETURN)
                        ? Cell.link(missing.message(), base + "/return#" + place(typed, missing.field()))
                        : Cell.of(missing.message()))
                .toList();
    }

    private static String place(Typed typed, String field) {
        return FieldId.of(typed.fieldOf(field.substring(RETURN.length())));
    }

    /** What groups asked for: heading and text of each. */
    record Asked(String heading, String text) {}

    List<Asked> asked(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision::asksForMore)
                .map(d -> new Asked(
                        (d.forumName() == null ? "The ICB" : d.forumName()) + " on revision " + d.revision() + ", "
                                + words.day(d.decidedAt()),
                        said(d)))
                .toList();
    }

    private static String said(Decision decision) {
        return Stream.of(Optional.ofNullable(decision.reasons()), Optional.ofNullable(decision.feedback()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
