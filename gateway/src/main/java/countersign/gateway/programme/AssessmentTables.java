package countersign.gateway.programme;

import countersign.gateway.client.Visibility;
import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.client.review.response.ResponseClient.Line;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.ByName;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.region.Returned;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Self-assessments and returns, as far as they have come. */
@Component
class AssessmentTables {

    static final String AWAY = "Not known at the moment.";

    private final Words words;

    AssessmentTables(Words words) {
        this.words = words;
    }

    Table assessments(List<Line> assessments, Visibility visibility) {
        return Table.belowHeading(
                "Self-assessments",
                List.of("Team", "Organisation", "State", "When"),
                assessments.stream()
                        .sorted(Comparator.comparing(Line::organisation).thenComparing(Line::name, ByName.ORDER))
                        .map(this::assessment)
                        .toList(),
                switch (visibility) {
                    case SHOWN -> "No self-assessment is issued yet. They are issued within a minute of the launch.";
                    case OWN -> "No self-assessment has been issued to your organisation yet.";
                    case NOT_SHOWN ->
                        "Not shown to you. The ICB sees every self-assessment, and each provider its own.";
                    case AWAY -> AWAY;
                });
    }

    private List<Cell> assessment(Line one) {
        var submitted = one.submittedAt();
        var open = one.state().equals("issued");
        var due = open ? one.dueAt() : null;
        var when = submitted != null ? "Submitted " + words.day(submitted) : due == null ? "" : words.due(due);
        var cell = due != null && words.overdue(due) ? Cell.of("").withWarning(when) : Cell.of(when);
        return List.of(
                one.mayRead() ? Cell.link(one.name(), "/responses/" + one.id()) : Cell.of(one.name()),
                Cell.of(one.organisationName() == null ? one.organisation() : one.organisationName()),
                Cell.tag(Coverage.tag(one.state()))
                        .withNote(open && one.reminders() > 0 ? Words.count(one.reminders(), "reminder") : ""),
                cell);
    }

    Table returns(List<Return> returns, Visibility visibility) {
        return Table.belowHeading(
                "Returns",
                List.of("Return", "State"),
                returns.stream().map(AssessmentTables::returned).toList(),
                switch (visibility) {
                    case SHOWN, OWN -> "Nothing has been sent to NHS England yet.";
                    case NOT_SHOWN -> "Not shown to you. The ICB and NHS England see the returns.";
                    case AWAY -> AWAY;
                });
    }

    private static List<Cell> returned(Return sent) {
        var revision = sent.revision();
        return List.of(
                Cell.link(Returned.kind(sent.kind()), "/returns/" + sent.id())
                        .withNote(revision == null ? "" : "Revision " + revision),
                Cell.tag(Returned.tag(sent.state())));
    }
}
