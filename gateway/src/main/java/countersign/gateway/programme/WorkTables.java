package countersign.gateway.programme;

import countersign.gateway.client.WorkItem;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Table;
import countersign.gateway.programme.board.Board;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What waits on whom, and which dates are to be kept. */
@Component
class WorkTables {

    private final Words words;
    private final OrganisationNames names;

    WorkTables(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    /** One row for each kind of work and whom it waits on, however many pieces; the most urgent first. */
    Table waiting(Board board) {
        var groups = board.open().items().stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(item.kind(), item.waitingOn()), LinkedHashMap::new, Collectors.toList()));
        return table(board, groups.values().stream().map(this::group).toList());
    }

    /** Every piece by itself, each with a link for whoever may open it. */
    Table everything(Board board, TaskOrder order) {
        return Table.belowHeading(
                "Each outstanding task",
                List.of("What", "Organisation", "Waits on", "Waiting", "Due"),
                board.open().items().stream()
                        .sorted(order.of(this::organisation))
                        .map(item -> piece(board, item))
                        .toList(),
                none(board));
    }

    private List<Cell> piece(Board board, WorkItem item) {
        var cells = group(List.of(item));
        var what = board.mayOpen(item) ? Cell.link(item.title(), item.href()) : Cell.of(item.title());
        return List.of(what, Cell.of(organisation(item)), cells.get(1), cells.get(2), cells.get(3));
    }

    private String organisation(WorkItem item) {
        return names.of(item.organisation());
    }

    private Table table(Board board, List<List<Cell>> rows) {
        return Table.belowHeading(
                "Outstanding tasks", List.of("What", "Waits on", "Waiting", "Due"), rows, none(board));
    }

    private String none(Board board) {
        if (!board.showsAllWork()) {
            return "No task here waits for your organisation now.";
        }
        return board.isBeingSentOut(words.now())
                ? "What this review asks for is being sent out. Look again in a minute."
                : "There are no outstanding tasks.";
    }

    /** The first of a group is the most urgent one; the oldest tells for how long it has been waiting. */
    private List<Cell> group(List<WorkItem> items) {
        var first = items.getFirst();
        var oldest = items.stream()
                .map(WorkItem::openedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var reminders = items.stream().mapToInt(WorkItem::reminders).sum();
        var later = first.laterUntil();
        var due = later == null
                ? first.due().map(words::due).orElse("No due date")
                : "Later: put off until the meeting on " + words.day(later);
        var late = first.due().map(words::overdue).orElse(false);
        return List.of(
                Cell.of(
                        items.size() == 1
                                ? first.title()
                                : WorkItem.inWords(first.kind()) + ": " + items.size() + " tasks"),
                Cell.of(first.waitingOn()),
                Cell.of(words.since(oldest)).withNote(reminded(reminders)),
                late ? Cell.of("").withWarning(due) : Cell.of(due));
    }

    private static String reminded(int count) {
        return count == 0 ? "" : Words.count(count, "reminder");
    }

    Table milestones(List<Dates.Outlook> outlooks) {
        return Table.belowHeading(
                "Key dates",
                List.of("Date", "What", "Status"),
                outlooks.stream().map(this::milestone).toList(),
                "No key dates were given when this review was opened.");
    }

    private List<Cell> milestone(Dates.Outlook outlook) {
        var state = Cell.tag(outlook.tag());
        return List.of(
                Cell.of(words.day(outlook.milestone().date())),
                Cell.of(outlook.milestone().title())
                        .withNote(outlook.milestone().national() ? "NHS England sets the last day for this" : ""),
                outlook.late() ? state.withWarning(outlook.note()) : state.withNote(outlook.note()));
    }
}
