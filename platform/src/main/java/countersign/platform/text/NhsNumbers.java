package countersign.platform.text;

import countersign.platform.text.DigitGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds NHS numbers in free text: ten digits whose last is the check digit by modulus 11 (NHS Data Dictionary, NHS
 * NUMBER). They are found however they are written: grouped 3-3-4 with anything between that separates digits, or
 * grouped in another way with one kind of separator; not in telephone numbers, ISBNs, decimals and amounts of money.
 */
final class NhsNumbers {

    private static final int DIGITS = 10;
    private static final List<Integer> USUAL = List.of(3, 3, 4);
    private static final int FEW_GROUPS = 3;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]{1,6}|[xX]");
    private static final Pattern ONE_KIND = Pattern.compile("[\\s\\p{Z}]{1,3}|\\p{Pd}|\\u2212|/");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern BOOK = Pattern.compile("\\d-\\d{2,7}-\\d{2,7}-\\d");

    private final String text;
    private final List<Group> groups;

    private NhsNumbers(String text) {
        this.text = text;
        this.groups = DigitGroups.of(text);
    }

    static List<Match> in(String text) {
        var numbers = new NhsNumbers(text);
        var found = new ArrayList<Match>();
        for (int from = 0; from < numbers.groups.size(); from++) {
            numbers.beginningAt(from).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<Match> beginningAt(int from) {
        int length = 0;
        int to = from;
        while (to < groups.size() && length < DIGITS && (to == from || isSeparated(to))) {
            length += groups.get(to++).length();
        }
        return length == DIGITS && isNumber(from, to) ? Optional.of(match(from, to)) : Optional.empty();
    }

    private boolean isNumber(int from, int to) {
        var digits = digits(from, to);
        return isNhsNumber(digits)
                && digits.chars().distinct().count() > 1
                && !Surroundings.speakAgainst(
                        text, groups.get(from).start(), groups.get(to - 1).end())
                && (to - from == 1 || isUsual(from, to) || isOdd(from, to));
    }

    private boolean isUsual(int from, int to) {
        return groups.subList(from, to).stream().map(Group::length).toList().equals(USUAL);
    }

    /** Two or three groups, five pairs or ten single digits, apart by one kind of separator, and no longer row. */
    private boolean isOdd(int from, int to) {
        var row = groups.subList(from, to);
        boolean even = row.stream().map(Group::length).distinct().count() == 1;
        return (row.size() <= FEW_GROUPS || even)
                && ONE_KIND.matcher(gap(from + 1)).matches()
                && !BOOK.matcher(text.substring(
                                groups.get(from).start(), groups.get(to - 1).end()))
                        .matches()
                && row.stream().noneMatch(group -> YEAR.matcher(group.digits()).matches())
                && alike(from, to)
                && !goesOn(from)
                && !goesOn(to);
    }

    private boolean alike(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (!kind(gap(at)).equals(kind(gap(from + 1)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row of digits has another group just before this one. */
    private boolean goesOn(int at) {
        return at > 0 && at < groups.size() && ONE_KIND.matcher(gap(at)).matches();
    }

    private boolean isSeparated(int at) {
        return SEPARATORS.matcher(gap(at)).matches();
    }

    private static String kind(String gap) {
        return gap.isBlank() || Character.isSpaceChar(gap.charAt(0)) ? " " : gap;
    }

    /** What stands before a group, up to the one before it. */
    private String gap(int at) {
        var between = text.substring(groups.get(at - 1).end(), groups.get(at).start());
        return between.codePoints()
                .filter(point -> !DigitGroups.isUnseen(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String digits(int from, int to) {
        return String.join(
                "", groups.subList(from, to).stream().map(Group::digits).toList());
    }

    private Match match(int from, int to) {
        return Match.in(text, groups.get(from).start(), groups.get(to - 1).end(), digits(from, to));
    }

    static boolean isNhsNumber(String digits) {
        var sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        var check = 11 - sum % 11;
        return check % 11 == digits.charAt(DIGITS - 1) - '0';
    }

    /**
     * Ten digits that could be a patient's.
     *
     * @param written as they stand in the text
     * @param digits the ten, in ASCII
     * @param line of the text, from 1, and {@code character} within it
     */
    record Match(String written, String digits, int line, int character) {

        private static Match in(String text, int start, int end, String digits) {
            int begin = text.lastIndexOf('\n', start - 1) + 1;
            int line = (int) text.substring(0, start)
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
            return new Match(text.substring(start, end), digits, line, text.codePointCount(begin, start) + 1);
        }

        String place() {
            return "line " + line + ", character " + character;
        }
    }
}
