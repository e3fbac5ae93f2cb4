package countersign.gateway.page.form;

import java.util.List;

/** One choice out of a few. {@code value} is the chosen option's value, empty for none. */
public record Radios(Question question, List<Option> options, String value, boolean inline) {

    public static Radios of(String name, String label, List<Option> options) {
        return new Radios(Question.of(name, label, "m"), options, "", false);
    }

    /** What is chosen, in words; empty if nothing is. */
    public String shown() {
        return Option.chosen(options, value);
    }

    public Radios withSize(String letter) {
        return new Radios(question.withSize(letter), options, value, inline);
    }

    public Radios asHeading() {
        return new Radios(question.asHeading(), options, value, inline);
    }

    public Radios withHint(String text) {
        return new Radios(question.withHint(text), options, value, inline);
    }

    public Radios withError(String text) {
        return new Radios(question.withError(text), options, value, inline);
    }

    public Radios withValue(String value) {
        return new Radios(question, options, value, inline);
    }

    public Radios withInline(boolean inline) {
        return new Radios(question, options, value, inline);
    }

    /**
     * The id of the option at this position: the first has the question's own, so that an error summary can link to it.
     */
    public String optionId(int index) {
        return index == 0 ? question.id() : question.id() + "-" + (index + 1);
    }
}
