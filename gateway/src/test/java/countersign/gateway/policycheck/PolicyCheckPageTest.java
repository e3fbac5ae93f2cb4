package countersign.gateway.policycheck;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCheckPageTest extends PagesTest {

    private static final String API = "/api/review/policy-checks/rev-a~RVN~policy";
    private static final String PAGE = "/policy-checks/rev-a~RVN~policy";

    private void check(String confirmation, boolean may) {
        answers(API, """
                {"id":"rev-a~RVN~policy","reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","organisation":"RVN","organisationName":"AWP",
                 "state":"open","confirmation":%s,"may":{"confirm":%b}}""".formatted(confirmation, may));
    }

    @Test
    void theProviderLeadConfirmsWithEvidence() {
        check("null", true);
        answers("/api/review/organisations/QUY", "{\"ods\":\"QUY\",\"name\":\"BNSSG ICB\"}");
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/confirmation")).willReturn(jsonResponse("{}", 201)));
        var browser = signedIn();
        assertThat(browser.get(PAGE).body()).contains("How do you know?", "Community review, BNSSG ICB");
        assertThat(browser.post(PAGE, "key", "k", "evidence", "DNA policy v3").body())
                .contains("Select yes or no", "DNA policy v3");
        browser.post(PAGE, "key", "k", "never", "yes", "evidence", "DNA policy v3", "comment", "");
        Around.SERVICES.verify(
                postRequestedFor(urlPathEqualTo(API + "/confirmation")).withRequestBody(equalToJson("""
                {"neverUsesDnaAsReason":true,"evidence":"DNA policy v3","comment":null}""")));
    }

    @Test
    void whatWasConfirmedCanBeReadButNotSentAgain() {
        check(
                "{\"neverUsesDnaAsReason\":true,\"evidence\":\"DNA policy v3\",\"comment\":null,\"by\":\"AWP provider lead\",\"at\":\"2024-07-31T10:00:00Z\"}",
                false);
        assertThat(signedIn().get(PAGE).body())
                .contains("DNA policy v3", "AWP provider lead, 31 July 2024")
                .doesNotContain("How do you know?");
    }

    @Test
    void thoseOfAReviewAreListedWithWhoConfirmedThemAndWhenTheyAreDue() {
        list();
        assertThat(signedIn().get("/reviews/rev-a/policy-checks").body())
                .contains("AWP", "Never a reason", "AWP provider lead", "31 July 2024")
                .contains("St Mungo", "Not answered", "/policy-checks/rev-a~STMUNGO~policy");
    }

    private void list() {
        answers("/api/review/reviews/rev-a/policy-checks", """
                {"items":[
                 {"id":"rev-a~RVN~policy","reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","organisationName":"AWP","state":"confirmed","dueAt":"2024-07-31T22:59:59.999Z",
                  "confirmation":{"neverUsesDnaAsReason":true,"evidence":"DNA policy v3","comment":"","by":"AWP provider lead","at":"2024-07-30T10:00:00Z"},
                  "may":{"confirm":false}},
                 {"id":"rev-a~STMUNGO~policy","reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","organisationName":"St Mungo's","state":"open","dueAt":"2024-07-31T22:59:59.999Z",
                  "confirmation":null,"may":{"confirm":false}}],"next":null}""");
    }

    @Override
    protected void story() {
        check("null", true);
        list();
    }

    @Override
    public List<String> pages() {
        return List.of("/policy-checks/rev-a~RVN~policy", "/reviews/rev-a/policy-checks");
    }
}
