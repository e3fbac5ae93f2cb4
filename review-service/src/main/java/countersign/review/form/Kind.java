package countersign.review.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What kind of answer an item takes. */
public sealed interface Kind {

    /** One value of a scale, with a comment where {@code commented}. A yes or no is a choice. */
    record Choice(Scale scale, boolean commented) implements Kind {}

    /** A text; {@code email} for one address. */
    record Text(int longest, boolean email) implements Kind {}

    /**
     * A number as an integer of its smallest unit: money is pence, whole-time equivalents are hundredths.
     *
     * @param places how many of its digits stand after the point
     */
    record Quantity(String unit, int places, long least, long most) implements Kind {}

    /** How many of how many. */
    record Ratio(boolean mayExceedOne) implements Kind {}

    /** A day, within bounds where there are any. */
    record Day(Optional<LocalDate> from, Optional<LocalDate> to) implements Kind {}

    /** An organisation, a person or an office. */
    record Party() implements Kind {}

    /**
     * A table; a list of texts has one cell.
     *
     * @param entry what one row is called, in the singular
     */
    record Rows(String entry, int most, List<Cell> cells) implements Kind {

        /** The longest table of any form. */
        public static final int MOST = 200;

        Optional<Cell> cell(String key) {
            return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
        }
    }

    /** A place in each row of a table. */
    record Cell(String key, String label, boolean required, Kind kind) {}
}
