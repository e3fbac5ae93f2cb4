package countersign.review.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reviews to test with. */
final class TestReviews {

    private TestReviews() {}

    static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }

    /** What BNSSG sends to open its review: two teams and the whole of AWP, one team of Second Step. */
    static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("title", "Intensive and assertive community mental health treatment");
        request.put("icb", "QUY");
        request.put("region", "Y58");
        request.put("sro", Map.of("name", "Chief Nursing Officer", "email", "sro@bnssg.example"));
        request.put(
                "operationalLead",
                Map.of("person", Cast.LEAD.sub(), "name", "Review lead", "email", "lead@bnssg.example"));
        request.put("authors", List.of(Cast.LEAD.sub()));
        request.put(
                "participants",
                List.of(
                        Map.of(
                                "organisation",
                                "RVN",
                                "teams",
                                List.of(Cast.ROSE, Cast.NORTH),
                                "providerLevel",
                                true,
                                "policyCheck",
                                true),
                        Map.of("organisation", "SECSTEP", "teams", List.of(Cast.LINK))));
        request.put(
                "signatorySlots",
                List.of(
                        Map.of("office", "icb-sro", "organisation", "QUY"),
                        Map.of("office", "trust-medical-director", "organisation", "RVN")));
        request.put(
                "milestones",
                List.of(Map.of("id", "outcome-return", "title", "Return due", "date", "2024-09-30", "national", true)));
        request.put("assessmentsCloseAt", inDays(30).toString());
        return request;
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> request = request();
        request.put(field, value);
        return request;
    }

    static String opened(Api api) {
        return api.as(Cast.LEAD).once().post("/reviews", request()).is(201).text("/id");
    }
}
