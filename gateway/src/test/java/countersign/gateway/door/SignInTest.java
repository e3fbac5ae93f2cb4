package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class SignInTest extends GatewayTest {

    @Test
    void asksForTheCodeWithPkceAndComesBackToThePageThatWasAskedFor() {
        Around.PROVIDER.next(REVIEW_LEAD);
        var page = browser().get("/example?shared=yes");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).contains("/example?shared=yes");
        assertThat(Around.PROVIDER.asked().getFirst())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKey("nonce");
    }

    @Test
    void saysWhoIsSignedInAndForWhom() {
        assertThat(signedIn().get("/example").body()).contains("Review lead", "BNSSG ICB", "Sign out");
    }

    @Test
    void keepsTokensOutOfTheBrowserAndSealedInTheStore() {
        var browser = signedIn();
        var page = browser.get("/example");
        assertThat(page.body()).doesNotContain("eyJ");
        assertThat(page.headers().map().toString()).doesNotContain("eyJ");
        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getValue()).doesNotContain("eyJ");
        });
        for (Document session :
                Around.DATABASE.getDatabase("gateway").getCollection("sessions").find()) {
            assertThat(session.getString("_id")).hasSize(64);
            session.get("attributes", Document.class).values().forEach(value -> assertThat(
                            new String(((Binary) value).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("eyJ", "refresh-", "Review lead", "org.springframework"));
        }
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        var browser = signedIn();
        browser.get("/example");
        var signedOut = browser.post("/sign-out");
        assertThat(signedOut.uri().getPath()).isEqualTo("/signed-out");
        assertThat(signedOut.body()).contains("You have signed out");
        Around.PROVIDER.asked().clear();
        browser.get("/example");
        assertThat(Around.PROVIDER.asked()).hasSize(1);
    }

    @Test
    void refusesAFormWithoutItsCsrfToken() {
        var browser = signedIn();
        var refused = browser.postAsIs("/sign-out", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You cannot do this");
        assertThat(browser.get("/example").body()).contains("Review lead");
    }

    @Test
    void changesTheSessionIdWhenSomebodySignsIn() {
        var browser = browser();
        browser.get("/cookies");
        Around.PROVIDER.next(REVIEW_LEAD);
        browser.get("/example");
        var first = browser.cookies().getFirst().getValue();
        browser.get("/oauth2/authorization/countersign");
        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(first);
    }

    @Test
    void asksForAStrongerSignInWhenSteppingUp() {
        signedIn().get("/oauth2/authorization/countersign?stepup=sign");
        assertThat(Around.PROVIDER.asked().getFirst()).doesNotContainKey("acr_values");
        assertThat(Around.PROVIDER.asked().getLast()).containsEntry("acr_values", "sign");
    }
}
