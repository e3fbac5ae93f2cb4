package countersign.review.revision.material;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome return of BNSSG of September 2024, its facts in short: not assured, and a yes on DNAs, the adverse one.
 * Answers by the keys of the form, as they are sent.
 */
public final class BnssgReturn {

    private BnssgReturn() {}

    public static Map<String, Object> complete() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("icbName", "Bristol, North Somerset and South Gloucestershire ICB");
        answers.put("region", "South West");
        answers.put(
                "providersCovered",
                rows("Avon and Wiltshire Mental Health Partnership NHS Trust", "St Mungo's", "Second Step"));
        answers.put("reviewCompletedInLineWithGuidance", chosen("yes"));
        answers.put("sro", "Chief Delivery Officer");
        answers.put("operationalLead", "Head of Performance, Mental Health");
        answers.put("operationalLeadEmail", "operational.lead@example.nhs.uk");
        answers.put(
                "providerOrganisationsReviewed",
                "AWP: recovery, early intervention and ROSE teams\nSt Mungo's: ACE\nSecond Step: LINK, Community Rehab");
        answers.put(
                "policiesReviewed",
                "Care planning, did not attend, supervision and debrief, safeguarding, medication, information sharing");
        answers.put("assured", chosen("no"));
        answers.put("gaps", "Please see enclosed table");
        answers.put("barriers", rows("Staff capacity: large caseloads", "Staff capability", "Continuity of care"));
        answers.put(
                "enclosed",
                List.of(
                        enclosed("DNA usage", "Review DNAs and the discharges that follow, regularly"),
                        enclosed("Pathways", "One co-ordinated assertive outreach approach")));
        for (String provision : List.of(
                "keyWorkers",
                "familiesAndCarers",
                "longTermPlanning",
                "informationSharing",
                "dnaReasonForDischarge",
                "dischargesOverseenByMdt")) {
            answers.put("provisions." + provision, chosen("yes"));
        }
        answers.put("nextSteps", "Action plan in development");
        answers.put(
                "goodPractice", rows("Early intervention in psychosis: small caseloads", "LINK team", "ACE service"));
        answers.put("supportNeeded", "A stronger national focus and investment");
        return answers;
    }

    private static Map<String, Object> chosen(String value) {
        return Map.of("value", value);
    }

    private static List<Map<String, String>> rows(String... texts) {
        return Arrays.stream(texts).map(text -> Map.of("text", text)).toList();
    }

    private static Map<String, String> enclosed(String area, String improvement) {
        return Map.of("table", "Main findings", "area", area, "improvement", improvement);
    }
}
