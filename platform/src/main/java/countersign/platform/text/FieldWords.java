package countersign.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a field of a request is called in messages: as its name says, in words. Used by every service. */
public final class FieldWords {

    private static final Pattern PLACE = Pattern.compile("\\[\\d+]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private FieldWords() {}

    /** "Enter the role", for {@code participants[0].role}. */
    public static String enter(String field) {
        return "Enter the " + of(field);
    }

    /** "The role is 210 characters long; shorten it to 200 at most." */
    public static String tooLong(String field, int length, int longest) {
        return "The " + of(field) + " is " + length + " characters long; shorten it to " + longest + " at most.";
    }

    private static String of(String field) {
        String own = PLACE.matcher(field).replaceAll("");
        String last = own.substring(own.lastIndexOf('.') + 1);
        return HUMP.matcher(last).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
