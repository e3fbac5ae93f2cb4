package countersign.gateway.page.form;

import java.util.List;

/** One choice out of many. */
public record Select(Question question, List<Option> options, String value) {

    public static Select of(String name, String label, List<Option> options) {
        return new Select(Question.of(name, label, "s"), options, "");
    }

    /** What is chosen, in words; empty if nothing is. */
    public String shown() {
        return Option.chosen(options, value);
    }

    public Select withSize(String letter) {
        return new Select(question.withSize(letter), options, value);
    }

    public Select asHeading() {
        return new Select(question.asHeading(), options, value);
    }

    public Select withHint(String text) {
        return new Select(question.withHint(text), options, value);
    }

    public Select withError(String text) {
        return new Select(question.withError(text), options, value);
    }

    public Select withValue(String value) {
        return new Select(question, options, value);
    }
}
