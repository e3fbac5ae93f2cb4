package countersign.gateway.page.form;

import java.util.List;
import java.util.Set;

/** Any number of choices out of a few; several come back as repeated parameters of one name. */
public record Checkboxes(Question question, List<Option> options, Set<String> values) implements Asks<Checkboxes> {

    public static Checkboxes of(String name, String label, List<Option> options) {
        return new Checkboxes(Question.of(name, label, "m"), options, Set.of());
    }

    @Override
    public Checkboxes asking(Question question) {
        return new Checkboxes(question, options, values);
    }

    public Checkboxes withValues(Set<String> values) {
        return new Checkboxes(question, options, values);
    }
}
