package countersign.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds of every page and form, whatever it is about: asked of each that the gateway has. */
class EveryRouteTest extends GatewayTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'");

    @Autowired
    private ApplicationContext gateway;

    private HttpRequest.Builder request(Routes.Route route, String body) {
        return HttpRequest.newBuilder(URI.create(address() + route.path()))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(route.method().name(), HttpRequest.BodyPublishers.ofString(body));
    }

    private static List<LoggedRequest> calls() {
        return Around.SERVICES.findAll(anyRequestedFor(anyUrl()));
    }

    @Test
    void nothingChangesWithoutTheFormsOwnToken() {
        var browser = signedIn();
        browser.get("/cookies");
        Around.SERVICES.resetRequests();
        var changing = Routes.of(gateway).changing();
        assertThat(changing).hasSizeGreaterThan(15);
        for (var route : changing) {
            for (var body : List.of("text=x", "text=x&_csrf=", "_csrf=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
                assertThat(browser.send(request(route, body)).statusCode())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
        assertThat(calls()).allMatch(call -> call.getUrl().equals("/api/review/me"));
    }

    @Test
    void anotherPersonsTokenIsNoTokenOfTheForm() {
        var other = signedIn();
        other.get("/example");
        var stolen = other.csrf();
        var browser = signedIn();
        assertThat(stolen).isNotEmpty();
        for (var route : Routes.of(gateway).changing()) {
            assertThat(browser.send(request(route, "_csrf=" + stolen)).statusCode())
                    .as(route.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void readingAPageChangesNothing() {
        var browser = signedIn();
        Routes.of(gateway).reading().forEach(route -> browser.get(route.path()));
        assertThat(calls())
                .isNotEmpty()
                .allMatch(call -> call.getMethod().getName().equals("GET"));
    }

    @Test
    void whoIsNotSignedInIsSentToSignInByEveryPageThatIsNotOpen() {
        var open = List.of("/", "/accessibility", "/cookies", "/how-to-verify", "/signed-out", "/sign-in-failed");
        for (var route : Routes.of(gateway).all()) {
            var answer = withoutFollowing(request(route, "").build());
            if (!open.contains(route.path())) {
                assertThat(answer.statusCode()).as(route.toString()).isIn(302, 403);
            }
        }
        Around.SERVICES.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void everyAnswerIsStrict() {
        var browser = signedIn();
        for (var route : Routes.of(gateway).all()) {
            strict(browser.send(request(route, "")), route.toString());
        }
        for (var path :
                List.of("/nothing-here", "/assets/nothing", "/favicon.ico", "/actuator/health", "/actuator/env")) {
            strict(browser.get(path), path);
        }
        refusals().forEach(refusal -> strict(withoutFollowing(refusal), refusal.toString()));
    }

    /** Of any module: what the services send is served by the gateway. */
    @Test
    void noSourceAllowsAnythingUnsafe() throws IOException {
        var lookedAt = new ArrayList<Path>();
        try (var modules = Files.list(Path.of(".."))) {
            for (var sources : modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(sources)) {
                    lookedAt.addAll(files.filter(EveryRouteTest::isText).toList());
                }
            }
        }
        assertThat(lookedAt).hasSizeGreaterThan(500).allSatisfy(file -> assertThat(Files.readString(file))
                .doesNotContain("'unsafe-"));
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|html|yaml|properties|json)");
    }

    private Stream<HttpRequest> refusals() {
        var token = "Bearer "
                + Around.PROVIDER.signed(Around.PROVIDER.claims(REVIEW_LEAD).build());
        var api = HttpRequest.newBuilder(URI.create(address() + "/api/review/reviews"));
        return Stream.of(
                api.copy().build(),
                api.copy().header("Authorization", "Bearer nonsense").build(),
                api.copy().header("Authorization", token).build(),
                api.copy()
                        .uri(URI.create(address() + "/api/none"))
                        .header("Authorization", token)
                        .build(),
                api.copy().uri(URI.create(address() + "/work")).build(),
                api.copy().uri(URI.create(address() + "/a%2e%2e/b")).build(),
                api.copy()
                        .uri(URI.create(address() + "/api/review/%zz".replace("%zz", "%25")))
                        .build(),
                api.copy()
                        .uri(URI.create(address() + "/sign-out"))
                        .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2_000_000)))
                        .build());
    }

    private static HttpResponse<String> withoutFollowing(HttpRequest request) {
        return Browser.once(request);
    }

    private static void strict(HttpResponse<String> answer, String what) {
        ALWAYS.forEach((name, part) -> {
            var values = answer.headers().allValues(name);
            assertThat(values).as(name + " of " + what).hasSize(1);
            if (!name.equals("Content-Security-Policy")) {
                assertThat(values.getFirst()).as(name + " of " + what).contains(part);
            }
        });
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as(what)
                .contains("default-src '")
                .contains("frame-ancestors '")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).as(what).isPresent();
        assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
        assertThat(answer.headers().firstValue("X-Frame-Options").isPresent()
                        || answer.uri().getPath().endsWith("/document"))
                .as(what)
                .isTrue();
    }
}
