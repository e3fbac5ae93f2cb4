package countersign.platform.text;

import countersign.webserver.text.TypedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The runs of digits in a text, in whatever digits they are written; what cannot be seen does not part them. */
final class DigitGroups {

    private final List<Group> groups = new ArrayList<>();
    private StringBuilder digits = new StringBuilder();
    private int start;
    private int end;

    private DigitGroups() {}

    /**
     * @param digits in ASCII
     * @param start where the first digit begins in the text, and {@code end} where the last one ends
     */
    record Group(String digits, int start, int end) {

        int length() {
            return digits.length();
        }
    }

    static List<Group> of(String text) {
        var found = new DigitGroups();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            found.add(text.codePointAt(at), at);
        }
        found.close();
        return found.groups;
    }

    private void add(int point, int at) {
        int digit = digit(point);
        if (digit >= 0) {
            start = digits.isEmpty() ? at : start;
            digits.append(digit);
            end = at + Character.charCount(point);
        } else if (!isUnseen(point)) {
            close();
        }
    }

    private void close() {
        if (!digits.isEmpty()) {
            groups.add(new Group(digits.toString(), start, end));
            digits = new StringBuilder();
        }
    }

    /** Also of circled, superscript and such digits. */
    private static int digit(int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0 && Character.isDigit(point)) {
            return digit;
        }
        if (point < 0x80 || Character.getType(point) != Character.OTHER_NUMBER) {
            return -1;
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return plain.length() == 1 && Character.isDigit(plain.charAt(0)) ? plain.charAt(0) - '0' : -1;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> !isSpace(point) && TypedText.isEmpty(Character.toString(point));
        };
    }
}
