package countersign.gateway.page.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of fields as they are drawn.
 *
 * @param pasted a list that has not been put into rows; empty for none
 */
public record Rows(String name, String noun, Question question, List<Row> rows, String pasted) {

    /**
     * One row, counted from 0.
     *
     * @param blank whether nothing is typed in it
     */
    public record Row(int at, List<Control> controls, boolean blank) {}

    /** One line, several, a date, or a choice. */
    public record Control(
            Optional<TextInput> line, Optional<Textarea> text, Optional<DateInput> date, Optional<Select> choice) {

        static Control of(TextInput input) {
            return new Control(Optional.of(input), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Control of(Textarea textarea) {
            return new Control(Optional.empty(), Optional.of(textarea), Optional.empty(), Optional.empty());
        }

        static Control of(DateInput date) {
            return new Control(Optional.empty(), Optional.empty(), Optional.of(date), Optional.empty());
        }

        static Control of(Select choice) {
            return new Control(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(choice));
        }
    }

    /** "Barrier 1". */
    public String named(Row row) {
        return named(noun, row.at());
    }

    static String named(String noun, int at) {
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + " " + (at + 1);
    }

    public boolean several() {
        return rows.getFirst().controls().size() > 1;
    }
}
