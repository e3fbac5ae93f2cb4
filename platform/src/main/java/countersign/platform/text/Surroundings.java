package countersign.platform.text;

import java.util.regex.Pattern;

/** What stands before and after ten digits and shows that they are something else. */
final class Surroundings {

    private static final int SEEN = 40;
    private static final Pattern ISBN =
            Pattern.compile("\\bISBN(?:[\\s-]?10)?[\\s:.-]*(?:no|number)?[\\s:.]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY_CODE =
            Pattern.compile("(?:\\+|(?<!\\d[\\s().-]{0,3})\\b00)[\\s(]*(?:\\d{1,3})?[\\s().-]*(?:\\(0\\)[\\s.-]*)?$");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)[\\s.-]*$");
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\b(?:tel|telephone|phone|mobile|fax)\\b[\\s:.]*(?:no|number)?[\\s:.(]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile("[£$€]\\s?$");
    private static final Pattern WHOLE_PART = Pattern.compile("\\d\\.$");
    private static final Pattern DECIMALS = Pattern.compile("^\\.\\d");

    private Surroundings() {}

    static boolean speakAgainst(String text, int start, int end) {
        var before = text.substring(Math.max(0, start - SEEN), start);
        var after = text.substring(end, Math.min(text.length(), end + 2));
        return ISBN.matcher(before).find()
                || COUNTRY_CODE.matcher(before).find()
                || TRUNK_ZERO.matcher(before).find()
                || TELEPHONE.matcher(before).find()
                || MONEY.matcher(before).find()
                || WHOLE_PART.matcher(before).find()
                || DECIMALS.matcher(after).find();
    }
}
