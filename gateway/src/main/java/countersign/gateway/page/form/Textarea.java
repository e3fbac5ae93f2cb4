package countersign.gateway.page.form;

/** Several lines of text, with a count of characters left; {@code maxLength} 0 for no count. */
public record Textarea(Question question, String value, int rows, int maxLength) implements Asks<Textarea> {

    public static Textarea of(String name, String label) {
        return new Textarea(Question.of(name, label, "s"), "", 5, 4000);
    }

    @Override
    public Textarea asking(Question question) {
        return new Textarea(question, value, rows, maxLength);
    }

    /** What the control begins with: browsers drop one line break there. */
    public String content() {
        return value.startsWith("\n") || value.startsWith("\r") ? "\n" + value : value;
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
}
