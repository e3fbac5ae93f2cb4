package countersign.gateway.page.show;

import java.util.List;

/**
 * Rows and columns; the first cell of each row is its header. On a phone each row becomes a small list.
 *
 * @param caption names the table; always there, shown unless {@code captionHidden}
 * @param empty sentence shown instead of a table without rows
 */
public record Table(String caption, boolean captionHidden, List<String> columns, List<List<Cell>> rows, String empty) {

    public static Table of(String caption, List<String> columns, List<List<Cell>> rows, String empty) {
        return new Table(caption, false, columns, rows, empty);
    }

    /** One that stands below a heading which says the same as its caption. */
    public static Table belowHeading(String caption, List<String> columns, List<List<Cell>> rows, String empty) {
        return new Table(caption, true, columns, rows, empty);
    }
}
