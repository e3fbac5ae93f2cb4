package countersign.gateway.page.form;

/** Several lines of text, with a count of characters left; {@code maxLength} 0 for no count. */
public record Textarea(Question question, String value, int rows, int maxLength) {

    public static Textarea of(String name, String label) {
        return new Textarea(Question.of(name, label, "s"), "", 5, 4000);
    }

    /** What the control begins with: browsers drop one line break there. */
    public String content() {
        return value.startsWith("\n") || value.startsWith("\r") ? "\n" + value : value;
    }

    public Textarea withSize(String letter) {
        return new Textarea(question.withSize(letter), value, rows, maxLength);
    }

    public Textarea asHeading() {
        return new Textarea(question.asHeading(), value, rows, maxLength);
    }

    public Textarea withHint(String text) {
        return new Textarea(question.withHint(text), value, rows, maxLength);
    }

    public Textarea withError(String text) {
        return new Textarea(question.withError(text), value, rows, maxLength);
    }

    public Textarea withValue(String value) {
        return new Textarea(question, value, rows, maxLength);
    }

    public Textarea withRows(int rows) {
        return new Textarea(question, value, rows, maxLength);
    }

    public Textarea withMaxLength(int maxLength) {
        return new Textarea(question, value, rows, maxLength);
    }

    Textarea withFocus(boolean now) {
        return new Textarea(question.withFocus(now), value, rows, maxLength);
    }
}
