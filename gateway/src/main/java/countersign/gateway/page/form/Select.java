package countersign.gateway.page.form;

import java.util.List;

/** One choice out of many. */
public record Select(Question question, List<Option> options, String value) implements Asks<Select> {

    public static Select of(String name, String label, List<Option> options) {
        return new Select(Question.of(name, label, "s"), options, "");
    }

    @Override
    public Select asking(Question question) {
        return new Select(question, options, value);
    }

    /** What is chosen, in words; empty if nothing is. */
    public String shown() {
        return Option.chosen(options, value);
    }

    public Select withValue(String value) {
        return new Select(question, options, value);
    }
}
