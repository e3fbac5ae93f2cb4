package countersign.review.revision.returnfields;

import countersign.review.outcome.FieldError;
import countersign.review.outcome.Fields;
import countersign.webserver.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be saved as a draft of the return, and what must be there before it is handed over. */
public final class ReturnFieldRules {

    private static final int LONG_TEXT = 20_000;
    private static final int SHORT_TEXT = 200;
    private static final int MOST_ENCLOSURES = 10;

    /** What to do about a field without which the return cannot go, in the field's own words. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("icbName", "Enter the ICB’s name"),
            Map.entry("region", "Enter the region"),
            Map.entry("providersCovered", "Enter the providers that the review covers"),
            Map.entry(
                    "reviewCompletedInLineWithGuidance",
                    "Select whether the system has reviewed its policies and practices in line with national guidance"),
            Map.entry("sro", "Enter the senior responsible owner who oversees the review"),
            Map.entry("operationalLead", "Enter the operational lead who completes the review"),
            Map.entry("operationalLeadEmail", "Enter the email address of the operational lead"),
            Map.entry("providerOrganisationsReviewed", "Enter which provider organisations were reviewed"),
            Map.entry("policiesReviewed", "Enter which policies and practices were reviewed"),
            Map.entry(
                    "assured",
                    "Select whether you are assured that services can identify, keep contact with and meet the needs of people who may need intensive and assertive care"),
            Map.entry(
                    "provisions.keyWorkers",
                    "Select whether key workers or care coordinators give continuity of care while a person is disengaged"),
            Map.entry("provisions.familiesAndCarers", "Select whether services involve families and carers"),
            Map.entry(
                    "provisions.longTermPlanning",
                    "Select whether there is a process for planning care for the long term"),
            Map.entry(
                    "provisions.informationSharing",
                    "Select whether there are clear protocols for sharing information"),
            Map.entry(
                    "provisions.dnaReasonForDischarge",
                    "Select whether missed appointments (DNAs) are ever used as a reason for discharge"),
            Map.entry(
                    "provisions.dischargesOverseenByMdt",
                    "Select whether discharges are overseen by a multidisciplinary team"),
            Map.entry("nextSteps", "Enter the next steps to improve care"));

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
            missing.add(needed(field));
        }
    }

    private static void need(List<FieldError> missing, String field, List<String> texts) {
        if (texts.isEmpty()) {
            missing.add(needed(field));
        }
    }

    private static void need(List<FieldError> missing, String field, @Nullable Boolean answer) {
        if (answer == null) {
            missing.add(needed(field));
        }
    }

    private static FieldError needed(String field) {
        return new FieldError(field, Objects.requireNonNull(NEEDED.get(field), field));
    }
}
