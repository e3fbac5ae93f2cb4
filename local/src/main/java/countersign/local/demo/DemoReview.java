package countersign.local.demo;

import countersign.local.identity.Cast;
import countersign.local.identity.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to open the two demonstration reviews. */
final class DemoReview {
    private static final List<String> ROUTE = List.of("programme-board", "mh-odg", "hcig", "icb-board");
    private static final String AWP = "RVN";

    private DemoReview() {}

    /** 21 teams of three providers; the rapid policy check covers AWP and St Mungo's. */
    static Map<String, Object> bnssg(String title, Cast cast, LocalDate today) {
        Map<String, Object> review = common(title, "QUY", cast.person("bnssg-review-lead"), today);
        review.put("sro", Map.of("name", cast.person("bnssg-sro").name()));
        review.put(
                "participants",
                List.of(
                        participant(AWP, teams(cast, AWP), true),
                        participant("SECSTEP", teams(cast, "SECSTEP"), false),
                        participant("STMUNGO", teams(cast, "STMUNGO"), true)));
        review.put(
                "signatorySlots",
                List.of(
                        slot("icb-sro", "QUY"),
                        slot("trust-medical-director", AWP),
                        slot("trust-director-of-nursing", AWP),
                        slot("icb-chief-medical-officer", "QUY"),
                        slot("icb-chief-nursing-officer", "QUY")));
        return review;
    }

    /**
     * A review of its own, so that the wall between two ICBs can be seen from either side. What both ask of AWP and of
     * the team that both commission is answered once.
     */
    static Map<String, Object> bsw(String title, Cast cast, LocalDate today) {
        Map<String, Object> review = common(title, "QOX", cast.person("bsw-review-lead"), today);
        review.put("sro", Map.of("name", cast.person("bsw-sro").name()));
        review.put("participants", List.of(participant(AWP, teams(cast, AWP, "QOX"), true)));
        review.put("signatorySlots", List.of(slot("icb-sro", "QOX"), slot("trust-medical-director", AWP)));
        return review;
    }

    private static Map<String, Object> common(String title, String icb, Person lead, LocalDate today) {
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("title", title);
        review.put("icb", icb);
        review.put("region", "Y58");
        review.put(
                "operationalLead",
                Map.of("person", lead.id(), "name", lead.name(), "email", lead.username() + "@example.org"));
        review.put("authors", List.of(lead.id()));
        review.put("forums", ROUTE);
        review.put("executiveTeamStage", false);
        review.put("qualityOversightStage", false);
        review.put("milestones", milestones(today));
        review.put("assessmentsCloseAt", DemoReviews.closing(today, 28));
        review.put("reminders", "R3/P7D");
        return review;
    }

    private static List<Map<String, Object>> milestones(LocalDate today) {
        return List.of(
                DemoReviews.milestone(
                        "policy-confirmation", "Policy confirmation to the region", today.plusDays(5), true),
                DemoReviews.milestone("assessments", "Self-assessments returned", today.plusDays(28), false),
                DemoReviews.milestone("programme-board", "Programme Board", today.plusDays(48), false),
                DemoReviews.milestone("outcome-return", "Review outcome to the region", today.plusDays(66), true),
                DemoReviews.milestone("mh-odg", "Mental Health Operational Delivery Group", today.plusDays(97), false),
                DemoReviews.milestone("hcig", "Health and Care Improvement Group", today.plusDays(101), false),
                DemoReviews.milestone("icb-board", "ICB Board, in public", today.plusDays(150), true));
    }

    private static Map<String, Object> participant(String organisation, List<String> teams, boolean policyCheck) {
        return Map.of("organisation", organisation, "teams", teams, "providerLevel", true, "policyCheck", policyCheck);
    }

    private static Map<String, Object> slot(String office, String organisation) {
        return Map.of("office", office, "organisation", organisation);
    }

    private static List<String> teams(Cast cast, String organisation) {
        return teams(cast, organisation, "QUY");
    }

    private static List<String> teams(Cast cast, String organisation, String commissioner) {
        return cast.teams().stream()
                .filter(team -> team.organisation().equals(organisation))
                .filter(team -> team.commissionedBy().contains(commissioner))
                .map(Cast.Team::id)
                .toList();
    }
}
