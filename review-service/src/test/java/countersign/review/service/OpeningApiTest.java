package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningApiTest extends ServiceTest {

    @Test
    void opensOnceForACallerAndKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = TestReviews.request();

        Answer first = api.as(Cast.LEAD).keyed(key).post("/reviews", request).is(201);
        Answer again = api.as(Cast.LEAD).keyed(key).post("/reviews", request).is(201);
        Answer another =
                api.as(Cast.OFFICE).keyed(key).post("/reviews", request).is(201);

        assertThat(first.text("/id")).matches("rev-[a-z0-9]{10}").isEqualTo(again.text("/id"));
        assertThat(another.text("/id")).isNotEqualTo(first.text("/id"));
        assertThat(first.text("/state")).isEqualTo("opened");
        assertThat(first.texts("/signatorySlots", "id")).containsExactly("icb-sro~QUY", "trust-medical-director~RVN");
        assertThat(first.json().at("/forums").toString())
                .isEqualTo("[\"programme-board\",\"mh-odg\",\"hcig\",\"icb-board\"]");
        api.as(Cast.LEAD)
                .keyed(key)
                .post("/reviews", TestReviews.with("title", "Another"))
                .refuses(422, "idempotency-key-reused");
    }

    @Test
    void isOpenedByTheOwnersOfficeOnly() {
        api.as(Cast.SRO).once().post("/reviews", TestReviews.request()).refuses(403, "not-the-owners-office");
        api.as(Cast.BSW_LEAD).once().post("/reviews", TestReviews.request()).refuses(403, "not-the-owners-office");
        api.as(Cast.AWP_LEAD).once().post("/reviews", TestReviews.request()).refuses(403, "not-the-owners-office");
        api.as(Cast.LEAD).post("/reviews", TestReviews.request()).refuses(400, "idempotency-key-required");
        api.once().post("/reviews", TestReviews.request()).refuses(401, "not-logged-in");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Map<String, Object> request = TestReviews.request();
        request.put("title", "");
        request.put("region", "QOX");
        request.put("sro", Map.of("email", "no address"));
        request.remove("operationalLead");
        request.put("assessmentsCloseAt", "2024-01-01T00:00:00Z");
        request.put("reminders", "every week");
        request.put("forums", List.of("hcig"));
        request.put("milestones", List.of(Map.of("id", "A B", "title", "NHS 9434765919")));

        api.as(Cast.LEAD)
                .once()
                .post("/reviews", request)
                .refuses(422, "patient-identifier")
                .naming("title")
                .naming("region")
                .naming("sro.name")
                .naming("sro.email")
                .naming("operationalLead.person")
                .naming("operationalLead.name")
                .naming("assessmentsCloseAt")
                .naming("reminders")
                .naming("forums")
                .naming("milestones[0].id")
                .naming("milestones[0].title")
                .naming("milestones[0].date");
        api.as(Cast.LEAD)
                .once()
                .post("/reviews", Map.of())
                .refuses(422, "invalid-fields")
                .naming("icb");
    }

    @Test
    void takesOnlyTeamsThatTheIcbCommissions() {
        Map<String, Object> request = TestReviews.request();
        request.put(
                "participants",
                List.of(
                        Map.of("organisation", "RVN", "teams", List.of("awp-swindon", Cast.LINK, Cast.ROSE, Cast.ROSE)),
                        Map.of("organisation", "RVN", "policyCheck", true),
                        Map.of("organisation", "QOX", "policyCheck", true),
                        Map.of("organisation", "SECSTEP")));
        request.put(
                "signatorySlots",
                List.of(
                        Map.of("office", "icb-sro", "organisation", "QOX"),
                        Map.of("office", "trust-medical-director", "organisation", "SECSTEP"),
                        Map.of("office", "icb-sro")));

        api.as(Cast.LEAD)
                .once()
                .post("/reviews", request)
                .refuses(422, "invalid-fields")
                .naming("participants[0].teams[0]")
                .naming("participants[0].teams[1]")
                .naming("participants[0].teams[3]")
                .naming("participants[1].organisation")
                .naming("participants[2].organisation")
                .naming("participants[3]")
                .naming("signatorySlots[0].organisation")
                .naming("signatorySlots[1].office")
                .naming("signatorySlots[2]");
    }

    @Test
    void keepsHtmlAsTheTextThatItIs() {
        String title = "<script>alert('x')</script> & co";
        assertThat(api.as(Cast.LEAD)
                        .once()
                        .post("/reviews", TestReviews.with("title", title))
                        .is(201)
                        .text("/title"))
                .isEqualTo(title);
    }
}
