package countersign.platform.outcome;

import countersign.platform.text.FieldWords;
import countersign.platform.text.NotNhsNumbers;
import countersign.platform.text.PatientIdentifierGuard;
import countersign.webserver.text.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one request. Free text is kept as typed, unless it holds an NHS number. */
public final class Fields {

    /** What to do about an address that is none. */
    public static final String ONE_EMAIL =
            "Enter one email address in the form name@example.nhs.uk, without a name, brackets or spaces";

    private static final int LONGEST_EMAIL = 254;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern EMAIL =
            Pattern.compile(WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> couldBeNhsNumbers = new LinkedHashSet<>();

    /**
     * The text, or an empty one if it was missing, blank, too long or held an NHS number (and then an error is noted).
     */
    public String required(String field, @Nullable String value, int longest) {
        if (value == null || TypedText.isEmpty(value)) {
            reject(field, FieldWords.enter(field));
            return "";
        }
        return text(field, value, longest);
    }

    /** The text, or an empty one if there was none. */
    public String optional(String field, @Nullable String value, int longest) {
        return value == null ? "" : text(field, value, longest);
    }

    private String text(String field, String value, int longest) {
        if (value.length() > longest) {
            reject(field, FieldWords.tooLong(field, value.length(), longest));
        }
        identifiesNobody(field, value);
        return value;
    }

    /** Notes an error against the field if its text holds what could be an NHS number. */
    public void identifiesNobody(String field, String text) {
        PatientIdentifierGuard.complaint(field, text).ifPresent(complaint -> {
            doubt(text);
            reject(field, complaint);
        });
    }

    /** An email address, or an empty text if there was none. One rule, wherever an address is typed. */
    public String email(String field, @Nullable String value) {
        String given = optional(field, value, LONGEST_EMAIL);
        check(given.isEmpty() || isEmail(given), field, ONE_EMAIL + ".");
        return given;
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** Notes an error against the field unless the rule holds. */
    public boolean check(boolean holds, String field, String message) {
        if (!holds) {
            reject(field, message);
        }
        return holds;
    }

    public void reject(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Notes the digits of a text that could be an NHS number, so that somebody can say that they are none. */
    public void doubt(String text) {
        couldBeNhsNumbers.addAll(PatientIdentifierGuard.in(text));
    }

    /** What is made of the fields if every one is right. */
    public <T> Outcome<T> outcome(Supplier<T> made) {
        return refusal().<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(made.get()));
    }

    /** Nothing if every field is right. */
    public Optional<Refusal> refusal() {
        return refusal("invalid-fields", "There is a problem with what was sent. Nothing new was saved.");
    }

    /** The same, named and said otherwise, unless a text could hold an NHS number. */
    public Optional<Refusal> refusal(String slug, String detail) {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                couldBeNhsNumbers.isEmpty()
                        ? new Refusal.Invalid(slug, detail, List.copyOf(errors))
                        : new Refusal.Invalid(
                                "patient-identifier",
                                PatientIdentifierGuard.refusal(),
                                List.copyOf(errors),
                                Map.of(NotNhsNumbers.MEMBER, List.copyOf(couldBeNhsNumbers))));
    }
}
