package countersign.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.text.ParseException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest extends GatewayTest {

    @BeforeEach
    void thereAreReviews() {
        answers("/api/review/reviews", "{\"items\":[],\"next\":null}");
    }

    private static Instant endOfTheTokenSent() throws ParseException {
        var calls = Around.SERVICES.findAll(getRequestedFor(urlPathEqualTo("/api/review/reviews")));
        var bearer = calls.getLast().getHeader("Authorization").substring("Bearer ".length());
        return SignedJWT.parse(bearer).getJWTClaimsSet().getExpirationTime().toInstant();
    }

    @Test
    void aTokenThatIsAboutToEndIsRefreshedBeforeTheCall() throws ParseException {
        Around.PROVIDER.tokenSeconds(5);
        var browser = signedIn();
        Around.PROVIDER.tokenSeconds(300);
        assertThat(browser.get("/reviews").statusCode()).isEqualTo(200);
        assertThat(endOfTheTokenSent()).isAfter(Instant.now().plusSeconds(200));
        assertThat(Around.PROVIDER.asked()).hasSize(1);
    }

    @Test
    void whoCannotBeRefreshedSignsInAgainAndComesBack() {
        Around.PROVIDER.tokenSeconds(5);
        Around.PROVIDER.issuedSecondsAgo(60);
        var browser = signedIn();
        Around.PROVIDER.tokenSeconds(300);
        Around.PROVIDER.refuseRefresh(true);
        var page = browser.get("/reviews");
        Around.PROVIDER.refuseRefresh(false);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/reviews");
        assertThat(Around.PROVIDER.asked()).hasSize(2);
    }

    @Test
    void aServiceThatRefusesAFreshTokenDoesNotSendTheBrowserRoundInCircles() {
        var browser = signedIn();
        answers("/api/review/reviews", 401, "{}");
        var page = browser.get("/reviews");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Part of the service is not available");
        assertThat(Around.PROVIDER.asked()).hasSize(1);
    }
}
