package countersign.review.revision.material;

import countersign.platform.outcome.FieldError;
import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import java.util.ArrayList;
import java.util.List;

/** What a draft still lacks before it can be handed over; empty when it is complete. */
public final class Completeness {

    private static final String RETURN = "return.";

    private Completeness() {}

    /** Items of the return are named {@code return.} and their key. */
    public static List<FieldError> missing(Material material, Form returned) {
        List<FieldError> missing = new ArrayList<>();
        if (material.findings().isEmpty()) {
            missing.add(new FieldError("findings", "Write a finding for at least one domain."));
        }
        Answers answers = material.returned().answers();
        FormRules.missing(returned, answers).forEach(error -> missing.add(inReturn(error)));
        FormRules.invalid(returned, answers).forEach(error -> missing.add(inReturn(error)));
        return missing;
    }

    private static FieldError inReturn(FieldError error) {
        return new FieldError(RETURN + error.field(), error.message());
    }
}
