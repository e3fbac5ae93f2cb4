package countersign.platform.text;

import countersign.platform.problem.Problem;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps patients out of free text: finds NHS numbers, which are ten digits (also written 3-3-4 with spaces or hyphens)
 * whose last is the check digit by modulus 11 (NHS Data Dictionary, NHS NUMBER).
 */
public final class PatientIdentifierGuard {

    private static final int DIGITS = 10;
    /** Up to three spaces, hyphens, dashes or minus signs, also such as cannot be seen. */
    private static final String GAP = "[\\h\\p{Pd}\\u2212\\p{Cf}]{0,3}";

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<!\\d)(\\d{3})" + GAP + "(\\d{3})" + GAP + "(\\d{4})(?!\\d)");

    private PatientIdentifierGuard() {}

    public static boolean holdsNhsNumber(String text) {
        var candidates = CANDIDATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var from = 0;
        while (candidates.find(from)) {
            if (isNhsNumber(candidates.group(1) + candidates.group(2) + candidates.group(3))) {
                return true;
            }
            from = candidates.start() + 1;
        }
        return false;
    }

    /** 422 that names every field which holds an NHS number; keys are the fields as the caller knows them. */
    public static Optional<Problem> refuse(Map<String, ? extends @Nullable String> texts) {
        var found = texts.entrySet().stream()
                .filter(text -> text.getValue() != null && holdsNhsNumber(text.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var problem = Problem.refused(
                "patient-identifier",
                "This text seems to hold an NHS number. Nothing here may identify a patient: take the number out and"
                        + " describe the case in general words.");
        for (var field : found) {
            problem = problem.error(field, "holds what seems to be an NHS number; take it out");
        }
        return Optional.of(problem);
    }

    /** As {@link #refuse(Map)}, for one field. */
    public static Optional<Problem> refuse(String field, @Nullable String text) {
        return text == null ? Optional.empty() : refuse(Map.of(field, text));
    }

    static boolean isNhsNumber(String digits) {
        var sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        var check = 11 - sum % 11;
        return check % 11 == digits.charAt(DIGITS - 1) - '0';
    }
}
