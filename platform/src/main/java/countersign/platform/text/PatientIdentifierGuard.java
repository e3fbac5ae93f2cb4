package countersign.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps patients out of free text: refuses a text that holds what could be an NHS number, unless the caller of this
 * request says of these very digits that they are none ({@link NotNhsNumbers}).
 */
public final class PatientIdentifierGuard {

    private static final int MOST_QUOTED = 10;

    private PatientIdentifierGuard() {}

    /** What is wrong with the text of this field, for the person who typed it; empty if nothing is. */
    public static Optional<String> complaint(String field, String text) {
        var doubtful = new ArrayList<NhsNumbers.Match>();
        var found = NhsNumbers.in(text);
        found.stream().filter(match -> !NotNhsNumbers.covers(match.digits())).forEach(doubtful::add);
        if (doubtful.isEmpty()) {
            if (!found.isEmpty()) {
                NotNhsNumbers.taken(field, text);
            }
            return Optional.empty();
        }
        var quoted = doubtful.stream()
                .limit(MOST_QUOTED)
                .map(match -> "“" + match.written() + "” (" + match.place() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(quoted + " could be an NHS number. Remove it, because nothing here may identify a"
                + " patient. If it is not an NHS number, confirm that.");
    }

    /** What a refusal says as a whole. */
    public static String refusal() {
        return "A text may hold an NHS number; nothing new was saved. Take the number out and describe the case in general"
                + " words, or say that it is none.";
    }

    /** The digits in a text that could be NHS numbers and of which nobody says that they are none. */
    public static List<String> in(String text) {
        return NhsNumbers.in(text).stream()
                .map(NhsNumbers.Match::digits)
                .filter(digits -> !NotNhsNumbers.covers(digits))
                .distinct()
                .toList();
    }
}
