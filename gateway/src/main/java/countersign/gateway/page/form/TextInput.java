package countersign.gateway.page.form;

/** One line of text; {@code type} is the HTML type. */
public record TextInput(Question question, String value, String type) implements Asks<TextInput> {

    public static TextInput of(String name, String label) {
        return new TextInput(Question.of(name, label, "s"), "", "text");
    }

    @Override
    public TextInput asking(Question question) {
        return new TextInput(question, value, type);
    }

    public TextInput withValue(String value) {
        return new TextInput(question, value, type);
    }

    public TextInput withType(String type) {
        return new TextInput(question, value, type);
    }
}
