package countersign.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import countersign.browser.Chromium;
import countersign.gateway.testing.FakeProvider.User;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running gateway. Each test starts with no service answering anything but who the person is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class GatewayTest {

    public static final User REVIEW_LEAD = new User("11111111-1111-4111-8111-111111111111", "Review lead", "QUY");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        Around.describe(properties);
    }

    @BeforeEach
    void nothingAnswers() {
        Around.SERVICES.resetAll();
        Around.PROVIDER.tokenSeconds(300);
        Around.PROVIDER.issuedSecondsAgo(0);
        Around.PROVIDER.asked().clear();
        Around.SERVICES.stubFor(get(urlPathEqualTo("/api/review/me")).willReturn(okJson(me(REVIEW_LEAD))));
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A browser in which nobody is signed in. */
    protected Browser browser() {
        return new Browser(address());
    }

    /** A browser in which the review lead of BNSSG ICB is signed in. */
    protected Browser signedIn() {
        return signedIn(REVIEW_LEAD);
    }

    protected Browser signedIn(User user) {
        Around.PROVIDER.next(user);
        Around.SERVICES.stubFor(get(urlPathEqualTo("/api/review/me")).willReturn(okJson(me(user))));
        var browser = browser();
        browser.get("/oauth2/authorization/countersign");
        return browser;
    }

    /** Looks at pages, signed in, on a wide and on a narrow screen; each is photographed under this name. */
    protected void look(String name, String... paths) {
        for (boolean phone : new boolean[] {false, true}) {
            Around.PROVIDER.next(REVIEW_LEAD);
            try (var window = Chromium.window(phone ? Chromium.PHONE : Chromium.WIDE)) {
                for (int at = 0; at < paths.length; at++) {
                    window.navigate(address() + paths[at]);
                    Look.at(window, name + "-" + (at + 1) + (phone ? "-phone" : ""));
                }
            }
        }
    }

    /** A service answers GET of this path with this JSON. */
    protected void answers(String path, String json) {
        Around.SERVICES.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    protected void answers(String path, int status, String problem) {
        Around.SERVICES.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(problem)));
    }

    private static String me(User user) {
        return """
                {"person":"%s","name":"%s","organisation":"%s","organisationName":"BNSSG ICB",
                 "appointments":[{"post":"review-lead","organisation":"QUY"}],"later":"unknown fields are ignored"}
                """.formatted(user.subject(), user.name(), user.organisation());
    }
}
