package countersign.gateway.page.form;

/**
 * A button that sends its form; a second click within a second does nothing.
 *
 * @param variant empty, {@code secondary} or {@code warning}
 * @param name parameter that tells which button was pressed; empty for none
 */
public record Button(String text, String variant, String name, String value) {

    public static Button of(String text) {
        return new Button(text, "", "", "");
    }

    public static Button secondary(String text) {
        return new Button(text, "secondary", "", "");
    }

    public static Button warning(String text) {
        return new Button(text, "warning", "", "");
    }

    /** Sends {@code name=value} with the form when this button is the one pressed. */
    public Button sends(String parameter, String sent) {
        return new Button(text, variant, parameter, sent);
    }
}
