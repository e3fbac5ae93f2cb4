package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(browser.cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getValue()).doesNotContain("eyJ");
        });
        for (Document session :
                Around.DATABASE.getDatabase("gateway").getCollection("sessions").find()) {
            assertThat(session.getString("_id")).hasSize(64);
            session.get("attributes", Document.class).values().forEach(value -> assertThat(
                            new String(((Binary) value).getData(), StandardCharsets.ISO_8859_1))
                    .as("sealed; of the beginning of a token alone one may come by chance")
                    .doesNotContainPattern("eyJ[A-Za-z0-9_-]{8}")
                    .doesNotContain("refresh-", "Review lead", "org.springframework"));
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
        var refused = browser.postAsIs("/reviews/new/aaaaaaaaaaaaaaaaaaaaaa/discarded", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You cannot do this");
        assertThat(browser.get("/example").body()).contains("Review lead");
    }

    @Test
    void changesTheSessionIdWhenSomebodySignsIn() {
        var browser = browser();
        Around.PROVIDER.next(REVIEW_LEAD);
        browser.get("/example");
        var first = browser.session();
        browser.get("/oauth2/authorization/countersign");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(first);
    }

    /** Case A3: in an office, the next person at the computer must not be signed in by the one before. */
    @Test
    void signsOutAtTheProviderThoughTheSessionHereIsOver() {
        var browser = signedIn();
        browser.get("/example");
        browser.losesItsSession();
        var signedOut = browser.postAsIs("/sign-out", "");
        assertThat(signedOut.uri().getPath()).isEqualTo("/signed-out");
        assertThat(Around.PROVIDER.loggedOut().getLast())
                .containsKey("id_token_hint")
                .containsEntry("client_id", "gateway");
    }

    /** Case A1: three tabs whose sessions are over, reloaded, and signed in from the last to the first. */
    @Test
    void eachOfSeveralPendingSignInsEndsOnItsOwnPage() {
        Around.PROVIDER.next(REVIEW_LEAD);
        var browser = browser();
        var tabs = List.of("/example?tab=1", "/reviews?tab=2", "/returns?tab=3");
        var pending = tabs.stream().map(browser::beginsToSignIn).toList();
        for (int at = 2; at >= 0; at--) {
            assertThat(browser.follows(pending.get(at))).isEqualTo(tabs.get(at));
        }
    }

    @Test
    void whoIsSignedInAlreadyIsTakenToThePageThatAnotherTabWasFor() {
        Around.PROVIDER.next(REVIEW_LEAD);
        var browser = browser();
        var back = browser.beginsToSignIn("/example?tab=1");
        assertThat(browser.follows(back)).isEqualTo("/example?tab=1");
        assertThat(browser.follows(back)).as("the same once more").isEqualTo("/example?tab=1");
    }

    @Test
    void nobodyIsSignedInByALinkFromAnotherBrowser() {
        Around.PROVIDER.next(REVIEW_LEAD);
        var others = browser().beginsToSignIn("/example");
        var browser = browser();
        Around.PROVIDER.asked().clear();
        browser.get(others);
        assertThat(Around.PROVIDER.asked()).as("it begins a sign-in of its own").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\\\elsewhere.example", "work"})
    void leadsNowhereElse(String to) {
        Around.PROVIDER.next(REVIEW_LEAD);
        var browser = browser();
        var ended =
                browser.get("/oauth2/authorization/countersign?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(ended.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(ended.uri().getPath()).isEqualTo("/work");
    }

    @Test
    void asksForAStrongerSignInWhenSteppingUp() {
        signedIn().get("/oauth2/authorization/countersign?stepup=sign");
        assertThat(Around.PROVIDER.asked().getFirst()).doesNotContainKey("acr_values");
        assertThat(Around.PROVIDER.asked().getLast()).containsEntry("acr_values", "sign");
    }
}
