package countersign.review.revision.material;

import countersign.review.outcome.FieldError;
import countersign.review.revision.returnfields.ReturnFieldRules;
import java.util.ArrayList;
import java.util.List;

/** What a draft still lacks before it can be handed over; empty when it is complete. */
public final class Completeness {

    private Completeness() {}

    /** Fields of the return are named {@code returnFields.…}. */
    public static List<FieldError> missing(Material material) {
        List<FieldError> missing = new ArrayList<>();
        if (material.findings().isEmpty()) {
            missing.add(new FieldError("findings", "Write a finding for at least one domain."));
        }
        ReturnFieldRules.missing(material.returnFields())
                .forEach(error -> missing.add(new FieldError("returnFields." + error.field(), error.message())));
        return missing;
    }
}
