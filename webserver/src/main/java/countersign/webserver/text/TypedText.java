package countersign.webserver.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is kept: lines end with LF, nothing invisible stands at either end, and every character shows what is
 * stored. Lengths are counted of this, in UTF-16 code units, as browsers count.
 */
public final class TypedText {

    /** The only words of tag characters that stand for something seen: the flags of England, Scotland and Wales. */
    private static final List<String> FLAGS = List.of("gbeng", "gbsct", "gbwls");

    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int TAGS = 0xe0000;
    private static final int LAST_TAG = 0xe007f;

    private TypedText() {}

    /** The text with its line ends made alike and its ends trimmed; null stays null. The result is its own result. */
    public static @Nullable String cleanOrNull(@Nullable String typed) {
        return typed == null ? null : clean(typed);
    }

    /** As {@link #cleanOrNull}. */
    public static String clean(String typed) {
        return isClean(typed) ? typed : trimmed(withPlainLines(typed));
    }

    /** Whether nothing that can be seen is left. */
    public static boolean isEmpty(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Characters::isInvisible);
    }

    /** Whether two texts are kept alike, however their lines end and whatever stands invisible at their ends. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return clean(one == null ? "" : one).equals(clean(other == null ? "" : other));
    }

    /** The first character for which a text is refused, with its place. */
    public static Optional<Misplaced> fault(String typed) {
        var text = withPlainLines(typed);
        for (int at = 0; at < text.length(); ) {
            int flag = flagAt(text, at);
            int point = text.codePointAt(at);
            if (flag == 0 && (isRefused(point) || isStrayMark(text, at))) {
                return Optional.of(Misplaced.in(text, at, point));
            }
            at += Math.max(flag, Character.charCount(point));
        }
        return Optional.empty();
    }

    private static boolean isRefused(int point) {
        return Characters.isControl(point)
                || Characters.isDirection(point)
                || Characters.isTag(point)
                || Characters.isNoText(point)
                || Characters.isHalf(point);
    }

    /** A mark that turns what is not written from the right: numbers and signs change places because of it. */
    private static boolean isStrayMark(String text, int at) {
        if (!Characters.isMark(text.charAt(at))) {
            return false;
        }
        boolean before = at > 0 && Characters.isFromTheRight(text.codePointBefore(at));
        boolean after = at + 1 < text.length() && Characters.isFromTheRight(text.codePointAt(at + 1));
        return !before && !after;
    }

    /** How many characters the flag takes that begins here, or 0. */
    private static int flagAt(String text, int at) {
        if (text.codePointAt(at) != BLACK_FLAG) {
            return 0;
        }
        return FLAGS.stream()
                .map(TypedText::tags)
                .filter(tags -> text.startsWith(tags, at + Character.charCount(BLACK_FLAG)))
                .mapToInt(tags -> Character.charCount(BLACK_FLAG) + tags.length())
                .findFirst()
                .orElse(0);
    }

    private static String tags(String word) {
        var tags = new StringBuilder();
        word.chars().forEach(letter -> tags.appendCodePoint(TAGS + letter));
        return tags.appendCodePoint(LAST_TAG).toString();
    }

    /** Quickly true of most texts. */
    private static boolean isClean(String text) {
        return text.chars().allMatch(each -> each == '\n' || (each >= ' ' && each < 0x7f))
                && (text.isEmpty() || (text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' '));
    }

    private static String withPlainLines(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean pair = each == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (!pair) {
                plain.append(Characters.isLineBreak(each) ? '\n' : each);
            }
        }
        return plain.toString();
    }

    private static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && isTrimmed(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = text.length();
        while (to > from && isTrimmed(text.codePointBefore(to)) && !belongsBefore(text, from, to)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isTrimmed(int point) {
        return Characters.isInvisible(point) && !isRefused(point);
    }

    /** Whether the last character is part of how the one before it is written. */
    private static boolean belongsBefore(String text, int from, int to) {
        int last = text.codePointBefore(to);
        int end = to - Character.charCount(last);
        if (end <= from) {
            return false;
        }
        int before = text.codePointBefore(end);
        return (Characters.isSelector(last) && !Characters.isInvisible(before))
                || (Characters.isJoiner(last) && Characters.takesJoiner(before));
    }
}
