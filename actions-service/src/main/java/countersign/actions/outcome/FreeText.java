package countersign.actions.outcome;

import countersign.platform.problem.Problem;
import countersign.platform.text.FieldWords;
import countersign.platform.text.PatientIdentifierGuard;
import countersign.webserver.text.TypedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule for a text that somebody must type: there, not too long, and without an NHS number. It is kept as typed. */
public final class FreeText {

    /** Characters. */
    public static final int LONGEST = 4_000;

    private FreeText() {}

    /** Why the text of a field cannot be taken; nothing when it can. */
    public static Optional<Problem> problem(String field, @Nullable String text) {
        return problem(field, text, LONGEST);
    }

    /** The same for a text that may have only so many characters. */
    public static Optional<Problem> problem(String field, @Nullable String text, int longest) {
        if (text == null || TypedText.isEmpty(text)) {
            return Optional.of(invalid(field, FieldWords.enter(field)));
        }
        if (text.length() > longest) {
            return Optional.of(invalid(field, FieldWords.tooLong(field, text.length(), longest)));
        }
        return PatientIdentifierGuard.refuse(field, text);
    }

    /** 422 for one field. */
    public static Problem invalid(String field, String message) {
        return Problem.refused("invalid-fields", "There is a problem with what was sent. Nothing was saved.")
                .error(field, message);
    }
}
