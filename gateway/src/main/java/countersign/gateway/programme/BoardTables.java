package countersign.gateway.programme;

import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.work.WorkItem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tables of a review's page. */
@Component
class BoardTables {

    private final Words words;

    BoardTables(Words words) {
        this.words = words;
    }

    /** One row for each kind of work and whom it waits on, however many pieces; the most urgent first. */
    Table waiting(List<WorkItem> open) {
        var groups = open.stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(item.kind(), waitsOn(item)), LinkedHashMap::new, Collectors.toList()));
        return table(groups.values().stream().map(this::group).toList());
    }

    /** Every piece by itself. */
    Table everything(List<WorkItem> open) {
        return table(open.stream().map(item -> group(List.of(item))).toList());
    }

    private static Table table(List<List<Cell>> rows) {
        return Table.of(
                        "What waits on whom",
                        List.of("What", "Waits on", "Waiting", "Due"),
                        rows,
                        "Nothing waits on anybody at the moment.")
                .hidingCaption();
    }

    private static String waitsOn(WorkItem item) {
        return item.waitingOn() == null ? "" : item.waitingOn();
    }

    /** The first of a group is the most urgent one; the oldest tells for how long it has been waiting. */
    private List<Cell> group(List<WorkItem> items) {
        var first = items.getFirst();
        var oldest = items.stream()
                .map(WorkItem::openedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var reminders = items.stream().mapToInt(WorkItem::reminders).sum();
        var due = first.due().map(words::due).orElse("No due date");
        var late = first.due().map(words::overdue).orElse(false);
        return List.of(
                Cell.of(
                        items.size() == 1
                                ? first.title()
                                : WorkItem.inWords(first.kind()) + ": " + items.size() + " pieces"),
                Cell.of(waitsOn(first)),
                Cell.of(words.since(oldest)).withNote(reminded(reminders)),
                late ? Cell.of("").withWarning(due) : Cell.of(due));
    }

    private static String reminded(int count) {
        return count == 0 ? "" : Words.count(count, "reminder");
    }

    Table milestones(List<Dates.Outlook> outlooks) {
        return Table.of(
                        "Dates to keep",
                        List.of("Date", "What", "How it stands"),
                        outlooks.stream().map(this::milestone).toList(),
                        "No dates are set.")
                .hidingCaption();
    }

    private List<Cell> milestone(Dates.Outlook outlook) {
        var state = Cell.tag(outlook.tag());
        return List.of(
                Cell.of(words.day(outlook.milestone().date())),
                Cell.of(outlook.milestone().title())
                        .withNote(outlook.milestone().national() ? "Set by NHS England" : ""),
                outlook.late() ? state.withWarning(outlook.note()) : state.withNote(outlook.note()));
    }

    Table assessments(List<ReviewClient.AssessmentState> assessments) {
        return Table.of(
                        "Self-assessments",
                        List.of("Team", "Organisation", "State", "When"),
                        assessments.stream()
                                .sorted(Comparator.comparing(ReviewClient.AssessmentState::organisation)
                                        .thenComparing(ReviewClient.AssessmentState::name))
                                .map(this::assessment)
                                .toList(),
                        "No self-assessment has been issued that you may see.")
                .hidingCaption();
    }

    private List<Cell> assessment(ReviewClient.AssessmentState one) {
        var submitted = one.submittedAt();
        var open = one.state().equals("issued");
        var when = submitted != null ? "Submitted " + words.day(submitted) : open ? words.due(one.dueAt()) : "";
        var cell = open && words.overdue(one.dueAt()) ? Cell.of("").withWarning(when) : Cell.of(when);
        return List.of(
                Cell.link(one.name(), "/assessments/" + one.id()),
                Cell.of(one.organisationName() == null ? one.organisation() : one.organisationName()),
                Cell.tag(Coverage.tag(one.state())).withNote(open ? reminded(one.reminders()) : ""),
                cell);
    }

    Table decisions(List<SignoffClient.Decision> decisions) {
        return Table.of(
                        "Previously considered by",
                        List.of("Group", "Outcome", "When", "What was said"),
                        decisions.stream().map(this::decision).toList(),
                        "No group has considered it yet.")
                .hidingCaption();
    }

    private List<Cell> decision(SignoffClient.Decision decision) {
        var meeting = decision.meetingDate();
        return List.of(
                Cell.of(Decisions.group(decision)).withNote("Revision " + decision.revision()),
                Cell.tag(Decisions.tag(decision))
                        .withNote(decision.overtaken() ? "Did not count: the route had moved on" : ""),
                Cell.of(meeting == null ? words.day(decision.decidedAt()) : words.day(meeting)),
                Cell.of(Decisions.said(decision)));
    }

    Table signatures(List<SignoffClient.Sheet> sheets) {
        return Table.of(
                        "Signatures",
                        List.of("Office", "State", "When"),
                        sheets.stream()
                                .sorted(Comparator.comparing(SignoffClient.Sheet::revision)
                                        .reversed())
                                .flatMap(sheet -> sheet.slots().stream().map(slot -> signature(sheet, slot)))
                                .toList(),
                        "Nobody has been asked to sign yet.")
                .hidingCaption();
    }

    private List<Cell> signature(SignoffClient.Sheet sheet, SignoffClient.Slot slot) {
        var at = slot.at();
        var receipt = slot.signatureId();
        var when = at == null ? "" : words.day(at);
        return List.of(
                Cell.of(slot.officeLabel()).withNote("Revision " + sheet.revision()),
                Cell.tag(signatureTag(sheet, slot)).withNote(slot.reasons() == null ? "" : slot.reasons()),
                receipt == null ? Cell.of(when) : Cell.link("Signed " + when, "/signatures/" + receipt));
    }

    private static Tag signatureTag(SignoffClient.Sheet sheet, SignoffClient.Slot slot) {
        return switch (slot.state()) {
            case "signed" ->
                sheet.state().equals("superseded") ? Tag.of("Superseded", "grey") : Tag.of("Signed", "green");
            case "declined" -> Tag.of("Declined", "red");
            default -> sheet.state().equals("superseded") ? Tag.of("Not signed", "grey") : Tag.of("Waiting", "blue");
        };
    }
}
