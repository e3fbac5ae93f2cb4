package countersign.review.revision.returnfields;

import countersign.review.outcome.FieldError;
import countersign.review.outcome.Fields;
import countersign.webserver.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be saved as a draft of the return, and what must be there before it is handed over. */
public final class ReturnFieldRules {

    private static final int LONG_TEXT = 20_000;
    private static final int SHORT_TEXT = 200;
    private static final int MOST_ENCLOSURES = 10;
    private static final String NEEDED = "Enter this; the return cannot go without it.";
    private static final String NEEDED_YES_OR_NO = "Answer yes or no.";

    private ReturnFieldRules() {}

    /** Notes what is wrong with what was entered so far. */
    public static void checkDraft(ReturnFields given, Fields fields) {
        fields.optional("icbName", given.icbName(), SHORT_TEXT);
        fields.optional("region", given.region(), SHORT_TEXT);
        TextLists.check(fields, "providersCovered", given.providersCovered());
        fields.optional("sro", given.sro(), SHORT_TEXT);
        fields.optional("operationalLead", given.operationalLead(), SHORT_TEXT);
        fields.email("operationalLeadEmail", given.operationalLeadEmail());
        fields.optional("providerOrganisationsReviewed", given.providerOrganisationsReviewed(), LONG_TEXT);
        fields.optional("policiesReviewed", given.policiesReviewed(), LONG_TEXT);
        fields.optional("gaps", given.gaps(), LONG_TEXT);
        checkEnclosures(given.enclosures(), fields);
        TextLists.check(fields, "barriers", given.barriers());
        fields.optional("nextSteps", given.nextSteps(), LONG_TEXT);
        TextLists.check(fields, "goodPractice", given.goodPractice());
        fields.optional("supportNeeded", given.supportNeeded(), LONG_TEXT);
    }

    private static void checkEnclosures(List<Enclosure> enclosures, Fields fields) {
        fields.check(
                enclosures.size() <= MOST_ENCLOSURES, "enclosures", "Enclose at most " + MOST_ENCLOSURES + " tables.");
        for (int at = 0; at < enclosures.size(); at++) {
            enclosures.get(at).check(fields, "enclosures[" + at + "]");
        }
    }

    /** What is still missing; the fields' names are those of {@link ReturnFields}. */
    public static List<FieldError> missing(ReturnFields given) {
        List<FieldError> missing = new ArrayList<>();
        need(missing, "icbName", given.icbName());
        need(missing, "region", given.region());
        need(missing, "providersCovered", given.providersCovered());
        need(missing, "reviewCompletedInLineWithGuidance", given.reviewCompletedInLineWithGuidance());
        need(missing, "sro", given.sro());
        need(missing, "operationalLead", given.operationalLead());
        need(missing, "operationalLeadEmail", given.operationalLeadEmail());
        need(missing, "providerOrganisationsReviewed", given.providerOrganisationsReviewed());
        need(missing, "policiesReviewed", given.policiesReviewed());
        need(missing, "assured", given.assured());
        if (Boolean.FALSE.equals(given.assured())) {
            missing.addAll(missingWithoutAssurance(given));
        }
        given.provisions().answers().forEach((name, answer) -> need(missing, "provisions." + name, answer));
        need(missing, "nextSteps", given.nextSteps());
        return missing;
    }

    private static List<FieldError> missingWithoutAssurance(ReturnFields given) {
        List<FieldError> missing = new ArrayList<>();
        boolean enclosed =
                given.enclosures().stream().anyMatch(table -> !table.rows().isEmpty());
        if (TypedText.isEmpty(given.gaps()) && !enclosed) {
            missing.add(new FieldError("gaps", "Say which gaps were found, or enclose them as a table."));
        }
        if (given.barriers().isEmpty()) {
            missing.add(new FieldError("barriers", "Say which barriers were found."));
        }
        return missing;
    }

    private static void need(List<FieldError> missing, String field, String text) {
        if (TypedText.isEmpty(text)) {
            missing.add(new FieldError(field, NEEDED));
        }
    }

    private static void need(List<FieldError> missing, String field, List<String> texts) {
        if (texts.isEmpty()) {
            missing.add(new FieldError(field, NEEDED));
        }
    }

    private static void need(List<FieldError> missing, String field, @Nullable Boolean answer) {
        if (answer == null) {
            missing.add(new FieldError(field, NEEDED_YES_OR_NO));
        }
    }
}
