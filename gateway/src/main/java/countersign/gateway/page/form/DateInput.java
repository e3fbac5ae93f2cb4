package countersign.gateway.page.form;

/** A date as day, month and year; comes back as {@link DateEntry} under the same name. */
public record DateInput(Question question, DateEntry value) {

    public static DateInput of(String name, String label) {
        return new DateInput(Question.of(name, label, "m"), DateEntry.EMPTY);
    }

    public DateInput withSize(String letter) {
        return new DateInput(question.withSize(letter), value);
    }

    public DateInput asHeading() {
        return new DateInput(question.asHeading(), value);
    }

    public DateInput withHint(String text) {
        return new DateInput(question.withHint(text), value);
    }

    public DateInput withError(String text) {
        return new DateInput(question.withError(text), value);
    }

    public DateInput withValue(DateEntry value) {
        return new DateInput(question, value);
    }
}
