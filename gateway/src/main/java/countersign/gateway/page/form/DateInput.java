package countersign.gateway.page.form;

import countersign.gateway.problem.PageProblem;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A date as day, month and year; comes back as {@link DateEntry} under the same name. */
public record DateInput(Question question, DateEntry value) implements Asks<DateInput> {

    public static DateInput of(String name, String label) {
        return new DateInput(Question.of(name, label, "m"), DateEntry.EMPTY);
    }

    @Override
    public DateInput asking(Question question) {
        return new DateInput(question, value);
    }

    /** How a date is typed, by one that could be meant. */
    public DateInput withExample(LocalDate day) {
        return withExample("", day, "");
    }

    /** The same between other words of the hint. */
    public DateInput withExample(String before, LocalDate day, String after) {
        return withHint(before + "For example, " + day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear()
                + after);
    }

    /** What is wrong with the date, or with one of its boxes. */
    public DateInput withProblem(PageProblem problem) {
        var name = question.name();
        return withError(Stream.of(name, name + ".month", name + ".year")
                .map(problem::on)
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /** Whether this box is shown as wrong: all are, if none is so by itself. */
    public boolean wrong(String part) {
        var parts = value.wrongParts();
        return question.wrong() && (value.blank() || parts.isEmpty() || parts.contains(DateEntry.Part.valueOf(part)));
    }

    public DateInput withValue(DateEntry value) {
        return new DateInput(question, value);
    }
}
