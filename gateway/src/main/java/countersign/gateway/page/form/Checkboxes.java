package countersign.gateway.page.form;

import java.util.List;
import java.util.Set;

/** Any number of choices out of a few; several come back as repeated parameters of one name. */
public record Checkboxes(Question question, List<Option> options, Set<String> values) {

    public static Checkboxes of(String name, String label, List<Option> options) {
        return new Checkboxes(Question.of(name, label, "m"), options, Set.of());
    }

    public Checkboxes withSize(String letter) {
        return new Checkboxes(question.withSize(letter), options, values);
    }

    public Checkboxes asHeading() {
        return new Checkboxes(question.asHeading(), options, values);
    }

    public Checkboxes withHint(String text) {
        return new Checkboxes(question.withHint(text), options, values);
    }

    public Checkboxes withError(String text) {
        return new Checkboxes(question.withError(text), options, values);
    }

    public Checkboxes withValues(Set<String> values) {
        return new Checkboxes(question, options, values);
    }

    /**
     * The id of the option at this position: the first has the question's own, so that an error summary can link to it.
     */
    public String optionId(int index) {
        return index == 0 ? question.id() : question.id() + "-" + (index + 1);
    }
}
