package countersign.gateway.page.form;

import java.util.List;

/**
 * One choice of radios, checkboxes or a select.
 *
 * @param hint a sentence under the choice; empty for none (a select shows none)
 */
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    /** The label of what is chosen among these; empty if nothing is. */
    static String chosen(List<Option> options, String value) {
        return value.isEmpty()
                ? ""
                : options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
    }

    public Option withHint(String text) {
        return new Option(value, label, text);
    }
}
