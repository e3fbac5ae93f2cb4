package countersign.gateway.page.form;

import java.util.List;

/** One choice out of a few. {@code value} is the chosen option's value, empty for none. */
public record Radios(Question question, List<Option> options, String value, boolean inline) implements Asks<Radios> {

    public static Radios of(String name, String label, List<Option> options) {
        return new Radios(Question.of(name, label, "m"), options, "", false);
    }

    @Override
    public Radios asking(Question question) {
        return new Radios(question, options, value, inline);
    }

    /** What is chosen, in words; empty if nothing is. */
    public String shown() {
        return Option.chosen(options, value);
    }

    public Radios withValue(String value) {
        return new Radios(question, options, value, inline);
    }

    public Radios withInline(boolean inline) {
        return new Radios(question, options, value, inline);
    }
}
