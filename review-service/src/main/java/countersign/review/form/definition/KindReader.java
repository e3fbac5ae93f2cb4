package countersign.review.form.definition;

import countersign.review.form.Kind;
import countersign.review.form.Scale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what kind of answer an item, or a cell of a table, takes. */
final class KindReader {

    private static final int LONGEST = 20_000;
    private static final int MOST_CELLS = 12;
    private static final long LARGEST = 1_000_000_000_000L;
    private static final Scale NO_SCALE = new Scale("", List.of());

    private final Map<String, Scale> scales;
    private final List<Fault> faults;
    private final Set<String> used = new HashSet<>();

    KindReader(Map<String, Scale> scales, List<Fault> faults) {
        this.scales = scales;
        this.faults = faults;
    }

    /** The scales that some item has. */
    Set<String> used() {
        return used;
    }

    Kind read(Members item) {
        String kind = item.text("kind");
        return switch (kind) {
            case "choice" -> new Kind.Choice(scale(item), item.flag("commented"));
            case "text" -> new Kind.Text((int) item.whole("longest", LONGEST, 1, LONGEST), item.flag("email"));
            case "number" -> number(item);
            case "ratio" -> new Kind.Ratio(item.flag("mayExceedOne"));
            case "date" -> date(item);
            case "party" -> new Kind.Party();
            case "rows" -> rows(item);
            default -> {
                item.fault("kind", "there is no kind “" + kind + "”");
                yield new Kind.Text(LONGEST, false);
            }
        };
    }

    private Scale scale(Members item) {
        String id = item.text("scale");
        used.add(id);
        if (!scales.containsKey(id)) {
            item.fault("scale", "there is no scale “" + id + "”");
        }
        return scales.getOrDefault(id, NO_SCALE);
    }

    private static Kind number(Members item) {
        long least = item.whole("least", 0, -LARGEST, LARGEST);
        long most = item.whole("most", LARGEST, -LARGEST, LARGEST);
        if (least > most) {
            item.fault("most", "“most” is less than “least”");
        }
        return new Kind.Quantity(item.text("unit"), (int) item.whole("places", 0, 0, 4), least, most);
    }

    private static Kind date(Members item) {
        Optional<LocalDate> from = day(item, "from");
        Optional<LocalDate> to = day(item, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            item.fault("to", "“to” is before “from”");
        }
        return new Kind.Day(from, to);
    }

    private static Optional<LocalDate> day(Members item, String name) {
        if (!item.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(item.text(name)));
        } catch (DateTimeException noDay) {
            item.fault(name, "“" + name + "” is a day, such as 2024-09-30");
            return Optional.empty();
        }
    }

    private Kind rows(Members item) {
        List<Kind.Cell> cells = item.many("cells").stream().map(this::cell).toList();
        if (cells.isEmpty() || cells.size() > MOST_CELLS) {
            item.fault("cells", "a row has from 1 to " + MOST_CELLS + " cells");
        }
        if (cells.stream().map(Kind.Cell::key).distinct().count() < cells.size()) {
            item.fault("cells", "two cells of a row have one key");
        }
        return new Kind.Rows(
                item.text("entry", "row"), (int) item.whole("most", Kind.Rows.MOST, 1, Kind.Rows.MOST), cells);
    }

    private Kind.Cell cell(Located value) {
        Members cell = Members.of(value, "a cell", faults);
        Kind kind = read(cell);
        if (kind instanceof Kind.Rows || kind instanceof Kind.Ratio || kind instanceof Kind.Party) {
            cell.fault("kind", "a cell is a text, a number, a date or a choice");
        }
        Kind.Cell read = new Kind.Cell(cell.text("key"), cell.text("label"), cell.flag("required"), kind);
        cell.end("a cell");
        return read;
    }
}
