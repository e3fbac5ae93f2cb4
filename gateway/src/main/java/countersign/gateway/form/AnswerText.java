package countersign.gateway.form;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.webserver.calendar.EnglishTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a service tells of an answer, in words. */
public record AnswerText(Form form, Part item, @Nullable Object answer) {

    public static final String NOT_ANSWERED = "Not answered";

    /** Without its comment. */
    public String inWords() {
        var said = said();
        return said.isEmpty() ? NOT_ANSWERED : said;
    }

    private String said() {
        return switch (answer) {
            case null -> "";
            case Map<?, ?> choice
            when item.is("choice") ->
                form.step(item, text(choice.get("value"))).map(Form.Step::label).orElse("");
            case Map<?, ?> ratio -> ratio.get("numerator") + " of " + ratio.get("denominator");
            case List<?> rows -> rows.stream().map(this::row).collect(Collectors.joining("\n"));
            case Number number -> number(number.longValue());
            case Object day when item.is("date") -> EnglishTime.inWords(LocalDate.parse(day.toString()));
            case Object other -> other.toString();
        };
    }

    private String number(long scaled) {
        int places = item.places() == null ? 0 : item.places();
        var digits = String.format(Locale.UK, "%,." + places + "f", BigDecimal.valueOf(scaled, places));
        var unit = Part.text(item.unit());
        return unit.equals("£") ? unit + digits : (digits + " " + unit).strip();
    }

    private String row(Object row) {
        var cells = item.cells() == null ? List.<Part>of() : item.cells();
        return row instanceof Map<?, ?> given
                ? cells.stream()
                        .map(cell -> new AnswerText(form, cell, given.get(cell.id())).said())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(": "))
                : "";
    }

    /** Empty if there is none. */
    public String comment() {
        return answer instanceof Map<?, ?> choice && item.is("choice") ? text(choice.get("comment")) : "";
    }

    public boolean isAnswered() {
        return !said().isEmpty();
    }

    /** Whether the value of a scale is its adverse one. */
    public boolean isAdverse() {
        return answer instanceof Map<?, ?> choice
                && form.step(item, text(choice.get("value")))
                        .filter(step -> step.polarity().equals("adverse"))
                        .isPresent();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
