package countersign.review.form.inwords;

import countersign.review.form.Kind;
import countersign.review.form.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table in words. Columns in which nothing stands are left out; a first column that says the same in each row
 * names the table instead.
 *
 * @param caption empty for none
 */
public record Grid(String caption, List<String> columns, List<List<String>> rows) {

    /** More columns than these do not fit a narrow page. */
    private static final int MOST_COLUMNS = 4;

    static Grid of(Kind.Rows table, List<Map<String, Value>> rows) {
        List<Kind.Cell> used = new ArrayList<>(table.cells().stream()
                .filter(cell -> rows.stream()
                        .anyMatch(row -> !AnswerWords.cell(cell, row).isEmpty()))
                .toList());
        String caption = used.size() > 2 ? same(used.getFirst(), rows) : "";
        if (!caption.isEmpty()) {
            used.removeFirst();
        }
        return new Grid(
                caption,
                used.stream().map(Kind.Cell::label).toList(),
                rows.stream()
                        .map(row -> used.stream()
                                .map(cell -> AnswerWords.cell(cell, row))
                                .toList())
                        .toList());
    }

    private static String same(Kind.Cell cell, List<Map<String, Value>> rows) {
        List<String> said =
                rows.stream().map(row -> AnswerWords.cell(cell, row)).distinct().toList();
        return said.size() == 1 ? said.getFirst() : "";
    }

    /** Whether each row is read as a list of its own. */
    public boolean wide() {
        return columns.size() > MOST_COLUMNS;
    }
}
