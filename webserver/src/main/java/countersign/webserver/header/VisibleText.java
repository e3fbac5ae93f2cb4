package countersign.webserver.header;

/**
 * Whether a text has only characters that exist and are no controls. It is asked several times of every header of every
 * request: the patterns for the same that Spring Security brings were a good part of what a call costs.
 */
final class VisibleText {

    private static final int FIRST_VISIBLE = 0x20;
    private static final int DELETE = 0x7f;

    private VisibleText() {}

    static boolean only(String text) {
        return only(text, false);
    }

    static boolean onlyOrTabs(String text) {
        return only(text, true);
    }

    private static boolean only(String text, boolean tabs) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isVisible(character) && !(tabs && character == '\t')) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isVisible(int character) {
        boolean ascii = character >= FIRST_VISIBLE && character < DELETE;
        return ascii || (!Character.isISOControl(character) && Character.isDefined(character));
    }
}
