package countersign.gateway.region;

import static countersign.gateway.region.ReturnStory.EVIDENCE;
import static countersign.gateway.region.ReturnStory.REVIEWER;
import static countersign.gateway.region.ReturnStory.aReturn;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyConfirmationPageTest extends GatewayTest {

    @BeforeEach
    void theRestOfTheReturn() {
        answers("/api/review/returns/ret-1/deliveries", 403, "{}");
        answers("/api/review/returns/ret-1/evidence", EVIDENCE.formatted(""));
        answers("/api/review/returns/ret-1/evidence/statement-icb-sro-QUY.json", "{}");
    }

    @Test
    void showsAPolicyConfirmationInWords() {
        answers(
                "/api/review/returns/ret-1",
                aReturn("delivered", "\"accept\":true")
                        .replace("review-outcome", "policy-confirmation")
                        .replace("\"revision\":2", "\"revision\":null")
                        .replace("\"document\":true", "\"document\":false"));
        answers("/api/review/returns/ret-1/content", """
                {"schema":"countersign/policy-confirmation/1","reviewId":"rev-1","icb":"QUY","region":"Y58","title":"x",
                 "allConfirmNever":false,"confirmations":[
                 {"organisation":"RVN","organisationName":"Avon and Wiltshire","state":"confirmed","neverUsesDnaAsReason":true,
                  "evidence":"DNA policy <b>v3</b>","comment":"","confirmedBy":"AWP Provider Lead","confirmedAt":"2024-07-30T10:00:00Z"},
                 {"organisation":"STMUNGO","organisationName":"St Mungo's","state":"open","neverUsesDnaAsReason":false,
                  "evidence":"","comment":"","confirmedBy":"","confirmedAt":""}]}""");

        assertThat(signedIn(REVIEWER).get("/returns/ret-1").body())
                .contains("What the providers confirmed", "Not every provider confirms", "Avon and Wiltshire")
                .contains("DNA policy &lt;b&gt;v3&lt;/b&gt;", "AWP Provider Lead, 30 July 2024", "Never a reason")
                .contains("It had given no answer when this return was prepared.");
    }

    /** What a page does not know, it does not deny. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void saysNothingItselfOfAPolicyConfirmationOfALaterSchema(String document) {
        answers(
                "/api/review/returns/ret-1",
                aReturn("delivered", "\"accept\":true")
                        .replace("review-outcome", "policy-confirmation")
                        .replace("\"revision\":2", "\"revision\":null")
                        .replace("\"document\":true", "\"document\":" + document));
        answers("/api/review/returns/ret-1/content", """
                {"schema":"countersign/policy-confirmation/2","reviewId":"rev-1","icb":"QUY","region":"Y58","title":"x",
                 "form":{"id":"rapid-policy-check","version":1,"sha256":"00"},"allConfirm":true,"confirmations":[
                 {"organisation":"RVN","organisationName":"Avon and Wiltshire","state":"accepted",
                  "answers":{"neverUsesDnaAsReason":{"value":"yes","comment":""}},
                  "answeredBy":"AWP Provider Lead","answeredAt":"2024-07-30T10:00:00Z"}]}""");

        var page = signedIn(REVIEWER).get("/returns/ret-1").body();
        assertThat(page)
                .contains("Download the exact content")
                .doesNotContain("What the providers confirmed", "Not every provider", "No answer");
        if (document.equals("true")) {
            assertThat(page).contains("src=\"/returns/ret-1/document\"");
        } else {
            assertThat(page).doesNotContain("/returns/ret-1/document");
        }
    }
}
