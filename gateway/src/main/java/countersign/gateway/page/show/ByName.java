package countersign.gateway.page.show;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which people look for a name: letters whatever their case and accents, numbers by their value. "éclair
 * house" stands beside "Eclair House", and "Team 2" before "Team 10".
 */
public final class ByName implements Comparator<String> {

    public static final Comparator<String> ORDER = new ByName();

    /** Where a run of digits begins or ends. */
    private static final Pattern EDGE = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private ByName() {}

    @Override
    public int compare(String one, String other) {
        var ones = EDGE.split(one.strip(), -1);
        var others = EDGE.split(other.strip(), -1);
        for (int at = 0; at < Math.min(ones.length, others.length); at++) {
            var order = parts(ones[at], others[at]);
            if (order != 0) {
                return order;
            }
        }
        var byLength = Integer.compare(ones.length, others.length);
        return byLength == 0 ? one.compareTo(other) : byLength;
    }

    private static int parts(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder())
                        .compare(withoutZeros(one), withoutZeros(other))
                : collator().compare(one, other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static Collator collator() {
        var collator = Collator.getInstance(Locale.UK);
        collator.setStrength(Collator.PRIMARY);
        return collator;
    }
}
