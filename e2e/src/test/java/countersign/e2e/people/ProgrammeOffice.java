package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An ICB's programme office: opens reviews and launches them. */
public final class ProgrammeOffice extends Actor {
    public static final List<String> ROUTE = List.of("programme-board", "mh-odg", "hcig", "icb-board");

    ProgrammeOffice(RunningSuite suite, String who, Supplier<String> token) {
        super(suite, who, token);
    }

    /** Opens the review of the source documents: 21 teams, three providers, five signatures. */
    public String opensTheReview(String title) {
        return post("/api/review/reviews", theReview(title))
                .expect(201)
                .required("id")
                .asString();
    }

    /**
     * Opens a small review: some teams, no provider-level assessment, no policy check, two signatures.
     *
     * @param terms in place of these, in the form of the API
     */
    public String opensASmallReview(String title, String organisation, List<String> teams, Map<String, Object> terms) {
        Map<String, Object> review = theReview(title);
        review.put("participants", List.of(participant(organisation, teams, false, false)));
        review.put("signatorySlots", List.of(slot("icb-sro", "QUY"), slot("icb-chief-medical-officer", "QUY")));
        review.putAll(terms);
        return post("/api/review/reviews", review).expect(201).required("id").asString();
    }

    public void movesTheClosingDate(String reviewId, Instant to) {
        String path = "/api/review/reviews/" + reviewId;
        put(
                        path + "/assessment-closing-date",
                        Map.of("assessmentsCloseAt", to.toString()),
                        get(path).etag())
                .ok();
    }

    /** Says what becomes of a return that could not be delivered. */
    public void resolvesTheUndeliveredReturn(String reviewId, String outcome, String reason) {
        String returned = awaitWork(Service.REVIEW, "undelivered-return", reviewId)
                .required("target")
                .asString();
        post(
                        "/api/review/returns/" + returned + "/undelivered-resolution",
                        Map.of("outcome", outcome, "reason", reason))
                .ok();
    }

    public void launches(String reviewId) {
        post("/api/review/reviews/" + reviewId + "/launch", Map.of()).ok();
    }

    /** What is sent to open the review, free to be changed by a caller. */
    public Map<String, Object> theReview(String title) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("title", title);
        review.put("icb", "QUY");
        review.put("region", "Y58");
        review.put("sro", Map.of("name", "BNSSG Senior Responsible Owner"));
        review.put("operationalLead", lead());
        review.put("authors", List.of(suite.cast().person("bnssg-review-lead").id()));
        review.put(
                "participants",
                List.of(
                        participant("RVN", teams("RVN"), true, true),
                        participant("SECSTEP", teams("SECSTEP"), true, false),
                        participant("STMUNGO", teams("STMUNGO"), true, true)));
        review.put(
                "signatorySlots",
                List.of(
                        slot("icb-sro", "QUY"),
                        slot("trust-medical-director", "RVN"),
                        slot("trust-director-of-nursing", "RVN"),
                        slot("icb-chief-medical-officer", "QUY"),
                        slot("icb-chief-nursing-officer", "QUY")));
        review.put("forums", ROUTE);
        review.put("executiveTeamStage", false);
        review.put("qualityOversightStage", false);
        review.put(
                "milestones",
                List.of(Map.of(
                        "id",
                        "outcome-return",
                        "title",
                        "Outcome to the region",
                        "date",
                        today.plusDays(60).toString(),
                        "national",
                        true)));
        review.put(
                "assessmentsCloseAt",
                today.plusDays(28)
                        .atTime(LocalTime.NOON)
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        review.put("reminders", "R3/P7D");
        return review;
    }

    private Map<String, Object> lead() {
        return Map.of(
                "person", suite.cast().person("bnssg-review-lead").id(),
                "name", "BNSSG Review Lead",
                "email", "bnssg-review-lead@example.org");
    }

    private List<String> teams(String organisation) {
        return suite.cast().teams().stream()
                .filter(team -> team.organisation().equals(organisation))
                .map(team -> team.id())
                .toList();
    }

    public static Map<String, Object> participant(
            String organisation, List<String> teams, boolean providerLevel, boolean policyCheck) {
        return Map.of(
                "organisation",
                organisation,
                "teams",
                teams,
                "providerLevel",
                providerLevel,
                "policyCheck",
                policyCheck);
    }

    private static Map<String, Object> slot(String office, String organisation) {
        return Map.of("office", office, "organisation", organisation);
    }
}
