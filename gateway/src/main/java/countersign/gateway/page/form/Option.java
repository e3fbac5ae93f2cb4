package countersign.gateway.page.form;

/**
 * One choice of radios, checkboxes or a select.
 *
 * @param hint a sentence under the choice; empty for none (a select shows none)
 */
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    public Option withHint(String text) {
        return new Option(value, label, text);
    }
}
