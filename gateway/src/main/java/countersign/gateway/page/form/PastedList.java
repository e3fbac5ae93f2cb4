package countersign.gateway.page.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as it comes from Word or Excel. Marks of lists are left out; in a list that has them, a line without one goes
 * on with the item before. Cells of Excel are apart by tabs, and in quotation marks where they hold line breaks.
 */
final class PastedList {

    /**
     * Bullets, dashes, "1." and "a)"; a letter with a full stop, or the letter o, only before a tab: "A. Office" is
     * none.
     */
    private static final Pattern MARK = Pattern.compile(
            "^\\h*(?:[•·▪▫◦‣●○■□–—*\\u00a7\\uf0a7\\uf0b7-]\\h+|\\(?\\d{1,2}[.)]\\h+|\\(?[A-Za-z]\\)\\h+|(?:[A-Za-z]\\.|[ivx]{1,4}[.)]|o)\\t)");

    private PastedList() {}

    /** Rows of so many cells; what is beyond the last cell goes into it. */
    static List<List<String>> of(String pasted, int cells) {
        var items = items(pasted.lines().toList());
        return items.stream()
                .map(item -> cells(item, cells))
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    private static List<String> items(List<String> lines) {
        var marked = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(first -> MARK.matcher(first).find())
                .isPresent();
        var items = new ArrayList<String>();
        for (var line : lines) {
            var mark = MARK.matcher(line);
            var begins = mark.find();
            var said = begins ? line.substring(mark.end()) : line;
            var goesOn = !items.isEmpty() && (isOpen(items.getLast()) || (marked && !begins && !line.isBlank()));
            if (goesOn) {
                items.set(items.size() - 1, items.getLast() + "\n" + line);
            } else {
                items.add(said);
            }
        }
        return items;
    }

    /** Within quotation marks that Excel has set: such a cell begins with one, and one within is written twice. */
    private static boolean isOpen(String item) {
        var cell = item.substring(item.lastIndexOf('\t') + 1);
        return cell.startsWith("\"") && cell.chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    private static List<String> cells(String item, int count) {
        var cells = new ArrayList<String>();
        for (var cell : item.split("\t", count)) {
            cells.add(plain(cell.strip()));
        }
        while (cells.size() < count) {
            cells.add("");
        }
        return cells;
    }

    private static String plain(String cell) {
        var quoted = cell.length() > 1
                && cell.startsWith("\"")
                && cell.endsWith("\"")
                && (cell.contains("\n") || cell.contains("\"\""));
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
