package countersign.webserver.text;

import java.util.Locale;

/**
 * The classes of characters that matter to typed text (Unicode 16; default-ignorable code points by its chapter 5.21).
 */
final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int FIRST_TAG = 0xe0000;
    private static final int LAST_TAG = 0xe007f;

    private Characters() {}

    /** Ends a line, as CR, LF, VT, FF, NEL and the two separators do. */
    static boolean isLineBreak(int point) {
        return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t';
    }

    /** Embeddings, overrides and isolates: they reorder what follows, up to a sign that ends them. */
    static boolean isDirection(int point) {
        return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Turns its neighbours round without being seen; a letter that is written from the right does so by itself. */
    static boolean isMark(int point) {
        return point == 0x200e || point == 0x200f || point == 0x061c;
    }

    /** A letter that is written from the right, as in Arabic and Hebrew. */
    static boolean isFromTheRight(int point) {
        byte direction = Character.getDirectionality(point);
        return !isMark(point)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** No character at all, or one that only programs have between themselves. */
    static boolean isNoText(int point) {
        return (point & 0xfffe) == 0xfffe
                || (point >= 0xfdd0 && point <= 0xfdef)
                || (point >= 0x206a && point <= 0x206f)
                || (point >= 0xfff9 && point <= 0xfffb);
    }

    static boolean isTag(int point) {
        return point >= FIRST_TAG && point <= LAST_TAG;
    }

    static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** Leaves no mark by itself: spaces of every kind, and what only changes its neighbours. */
    static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || isSelector(point)
                || isFiller(point)
                || (point >= FIRST_TAG && point <= 0xe0fff);
    }

    /** Chooses the form of the character before it. */
    static boolean isSelector(int point) {
        return (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef)
                || (point >= 0x180b && point <= 0x180f);
    }

    private static boolean isFiller(int point) {
        return switch (point) {
            case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2065, 0x2800, 0x3164, 0xffa0, 0x16fe4, 0x1d159 -> true;
            default -> point >= 0xfff0 && point <= 0xfff8;
        };
    }

    static boolean isJoiner(int point) {
        return point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
    }

    /** Whether a joiner after this character changes how it is written, as in Arabic or Devanagari. */
    static boolean takesJoiner(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case COMMON, LATIN, GREEK, CYRILLIC, UNKNOWN -> false;
            default -> !isInvisible(point);
        };
    }

    /** In words for people, such as {@code right-to-left override (U+202E)}. */
    static String name(int point) {
        var known = Character.getName(point);
        var name = isHalf(point) || known == null ? "half of a character" : known.toLowerCase(Locale.ROOT);
        return "%s (U+%04X)".formatted(name, point);
    }
}
