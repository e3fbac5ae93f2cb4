package countersign.review.revision.document;

import java.util.stream.Collectors;

/** A text as a string of a style sheet: only letters and digits of ASCII stand for themselves. */
public final class CssText {

    private static final int LONGEST = 120;
    private static final String FIRST_STRONG_ISOLATE = "\\2068 ";
    private static final String POP_ISOLATE = "\\2069 ";

    private CssText() {}

    /** In quotes and isolated; cut where the margin of a page has no more room. */
    public static String of(String text) {
        int length = text.codePointCount(0, text.length());
        var shown = length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return shown.codePoints()
                .mapToObj(CssText::escaped)
                .collect(Collectors.joining("", '"' + FIRST_STRONG_ISOLATE, POP_ISOLATE + '"'));
    }

    private static String escaped(int point) {
        boolean plain = point < 0x80 && Character.isLetterOrDigit(point);
        return plain ? Character.toString(point) : "\\%x ".formatted(point);
    }
}
