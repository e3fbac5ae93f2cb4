package countersign.review.revision.material;

import countersign.review.revision.returnfields.Enclosure;
import countersign.review.revision.returnfields.Provisions;
import countersign.review.revision.returnfields.ReturnFields;
import java.util.List;

/**
 * The outcome return of BNSSG of September 2024, its facts in short: not assured, and a yes on DNAs, the adverse one.
 */
public final class BnssgReturn {

    private BnssgReturn() {}

    public static ReturnFields complete() {
        return new ReturnFields(
                "Bristol, North Somerset and South Gloucestershire ICB",
                "South West",
                List.of("Avon and Wiltshire Mental Health Partnership NHS Trust", "St Mungo's", "Second Step"),
                true,
                "Chief Delivery Officer",
                "Head of Performance, Mental Health",
                "operational.lead@example.nhs.uk",
                "AWP: recovery, early intervention and ROSE teams\nSt Mungo's: ACE\nSecond Step: LINK, Community Rehab",
                "Care planning, did not attend, supervision and debrief, safeguarding, medication, information sharing",
                false,
                "Please see enclosed table",
                List.of(new Enclosure(
                        "Main findings",
                        List.of(
                                new Enclosure.Row("DNA usage", "Review DNAs and the discharges that follow, regularly"),
                                new Enclosure.Row("Pathways", "One co-ordinated assertive outreach approach")))),
                List.of("Staff capacity: large caseloads", "Staff capability", "Continuity of care"),
                new Provisions(true, true, true, true, true, true),
                "Action plan in development",
                List.of("Early intervention in psychosis: small caseloads", "LINK team", "ACE service"),
                "A stronger national focus and investment");
    }
}
