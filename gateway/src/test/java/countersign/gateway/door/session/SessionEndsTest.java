package countersign.gateway.door.session;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

/** A session's id is worth nothing to whoever gave it out, or kept it. */
class SessionEndsTest extends GatewayTest {

    @BeforeEach
    void thereAreReviews() {
        answers("/api/review/reviews", "{\"items\":[],\"next\":null}");
    }

    private static String id(Browser browser) {
        return browser.session();
    }

    private HttpResponse<String> with(String id) {
        return Browser.once(HttpRequest.newBuilder(URI.create(address() + "/reviews"))
                .header("Cookie", "countersign=" + id)
                .build());
    }

    private void opensNothing(String id) {
        Around.SERVICES.resetRequests();
        assertThat(with(id).statusCode()).isEqualTo(302);
        Around.SERVICES.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void steppingUpChangesTheIdAndEndsTheOldOne() {
        var browser = signedIn();
        var before = id(browser);
        browser.get("/oauth2/authorization/countersign?stepup=sign");
        assertThat(id(browser)).isNotEqualTo(before);
        opensNothing(before);
        assertThat(browser.get("/reviews").uri().getPath()).isEqualTo("/reviews");
    }

    @Test
    void anIdThatNobodyGaveOutIsNotTakenOn() {
        Around.PROVIDER.next(REVIEW_LEAD);
        var browser = browser();
        browser.plant("countersign", "chosen-by-somebody-else");
        browser.get("/reviews");
        assertThat(id(browser)).isNotEqualTo("chosen-by-somebody-else");
        opensNothing("chosen-by-somebody-else");
    }

    @Test
    void signingOutEndsTheSessionForWhoeverKeptItsId() {
        var browser = signedIn();
        browser.get("/example");
        var kept = id(browser);
        browser.post("/sign-out");
        opensNothing(kept);
    }

    @Test
    void whoIsSignedOutElsewhereIsOutWhenTheTokenEnds() {
        Around.PROVIDER.tokenSeconds(5);
        Around.PROVIDER.issuedSecondsAgo(60);
        var browser = signedIn();
        Around.PROVIDER.refuseRefresh(true);
        try {
            opensNothingButSigningIn(id(browser));
        } finally {
            Around.PROVIDER.refuseRefresh(false);
        }
    }

    private void opensNothingButSigningIn(String id) {
        Around.SERVICES.resetRequests();
        assertThat(with(id).headers().firstValue("Location").orElseThrow()).contains("/oauth2/authorization/");
        Around.SERVICES.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void requestsAtOnceWithATokenThatEndsAllGetTheirAnswer() throws Exception {
        Around.PROVIDER.tokenSeconds(5);
        var browser = signedIn();
        Around.PROVIDER.tokenSeconds(300);
        var id = id(browser);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Stream.generate(() -> (Callable<Integer>) () -> with(id).statusCode())
                    .limit(8)
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(with(id).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsTheBrowsersAloneAndBoundToOurNameWhereThereIsTls() {
        assertThat(written("https://countersign.example"))
                .startsWith("__Host-countersign=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
        assertThat(written("http://127.0.0.1:8080"))
                .startsWith("countersign=")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
    }

    private static String written(String publicUrl) {
        var response = new MockHttpServletResponse();
        new Sessions()
                .cookieSerializer(publicUrl)
                .writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "x"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
