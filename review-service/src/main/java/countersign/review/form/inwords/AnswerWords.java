package countersign.review.form.inwords;

import countersign.review.form.Kind;
import countersign.review.form.Scale;
import countersign.review.form.Value;
import countersign.webserver.calendar.EnglishTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One answer in words. */
public final class AnswerWords {

    private AnswerWords() {}

    /** What was answered; rows are one on a line. */
    public static String of(Kind kind, Value value) {
        return switch (value) {
            case Value.Choice choice ->
                label(kind, choice) + (choice.comment().isEmpty() ? "" : "\n" + choice.comment());
            case Value.Nothing nothing -> "";
            case Value.Text(String text) -> text;
            case Value.Quantity(long scaled) -> number(kind, scaled);
            case Value.Ratio(long numerator, long denominator) -> numerator + " of " + denominator;
            case Value.Day(LocalDate day) -> EnglishTime.inWords(day);
            case Value.Party(String id) -> id;
            case Value.Rows(List<Map<String, Value>> rows) ->
                kind instanceof Kind.Rows table
                        ? rows.stream().map(row -> row(table, row)).collect(Collectors.joining("\n"))
                        : "";
        };
    }

    /** Whether the value of a scale is its adverse one. */
    public static boolean isAdverse(Kind kind, Value value) {
        return value instanceof Value.Choice choice
                && kind instanceof Kind.Choice(Scale scale, boolean commented)
                && scale.step(choice.value())
                        .filter(step -> step.polarity() == Scale.Polarity.ADVERSE)
                        .isPresent();
    }

    private static String label(Kind kind, Value.Choice choice) {
        return kind instanceof Kind.Choice(Scale scale, boolean commented)
                ? scale.step(choice.value()).map(Scale.Step::label).orElse(choice.value())
                : choice.value();
    }

    private static String number(Kind kind, long scaled) {
        if (!(kind instanceof Kind.Quantity(String unit, int places, long least, long most))) {
            return Long.toString(scaled);
        }
        String digits = String.format(Locale.UK, "%,." + places + "f", BigDecimal.valueOf(scaled, places));
        return unit.equals("£") ? unit + digits : (digits + " " + unit).strip();
    }

    private static String row(Kind.Rows table, Map<String, Value> row) {
        return table.cells().stream()
                .map(cell -> cell(cell, row))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** What stands in one place of a row; empty for nothing. */
    static String cell(Kind.Cell cell, Map<String, Value> row) {
        Value value = row.get(cell.key());
        return value == null ? "" : of(cell.kind(), value);
    }
}
