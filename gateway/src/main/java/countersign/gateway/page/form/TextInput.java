package countersign.gateway.page.form;

/**
 * One line of text. {@code type} is the HTML type, {@code width} a class such as {@code nhsuk-input--width-10},
 * {@code autocomplete} the HTML token; each empty for none.
 */
public record TextInput(Question question, String value, String type, String width, String autocomplete) {

    public static TextInput of(String name, String label) {
        return new TextInput(Question.of(name, label, "s"), "", "text", "", "");
    }

    public TextInput withSize(String letter) {
        return new TextInput(question.withSize(letter), value, type, width, autocomplete);
    }

    public TextInput asHeading() {
        return new TextInput(question.asHeading(), value, type, width, autocomplete);
    }

    public TextInput withHint(String text) {
        return new TextInput(question.withHint(text), value, type, width, autocomplete);
    }

    public TextInput withError(String text) {
        return new TextInput(question.withError(text), value, type, width, autocomplete);
    }

    public TextInput withValue(String value) {
        return new TextInput(question, value, type, width, autocomplete);
    }

    public TextInput withType(String type) {
        return new TextInput(question, value, type, width, autocomplete);
    }

    public TextInput withWidth(String width) {
        return new TextInput(question, value, type, width, autocomplete);
    }

    public TextInput withAutocomplete(String autocomplete) {
        return new TextInput(question, value, type, width, autocomplete);
    }

    TextInput withFocus(boolean now) {
        return new TextInput(question.withFocus(now), value, type, width, autocomplete);
    }
}
