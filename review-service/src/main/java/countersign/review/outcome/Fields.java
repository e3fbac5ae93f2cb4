package countersign.review.outcome;

import countersign.platform.text.PatientIdentifierGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one request. Free text is kept as typed, unless it holds an NHS number. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();
    private boolean identifier;

    /**
     * The text, or an empty one if it was missing, blank, too long or held an NHS number (and then an error is noted).
     */
    public String required(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            reject(field, "Enter this; it cannot be left empty.");
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
            reject(field, "This is " + value.length() + " characters long; shorten it to " + longest + " at most.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            reject(field, "This holds half of a character. Type it again.");
        }
        if (PatientIdentifierGuard.holdsNhsNumber(value)) {
            identifier = true;
            reject(field, "This holds an NHS number. Take it out: nothing here may identify a patient.");
        }
        return value;
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

    /** Nothing if every field is right. */
    public Optional<Refusal> refusal() {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                identifier
                        ? new Refusal.Invalid(
                                "patient-identifier",
                                "A text holds an NHS number; nothing was saved.",
                                List.copyOf(errors))
                        : new Refusal.Invalid(
                                "invalid-fields",
                                "Some of what was sent cannot be used; nothing was saved.",
                                List.copyOf(errors)));
    }
}
