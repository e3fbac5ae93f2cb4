package countersign.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.platform.testing.TestTokens;
import countersign.platform.testing.token.TokenAbuse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RealmKeysTest {

    private static JwtDecoder decoder(String issuer) {
        return AccessTokens.of(new OidcEndpoints(issuer, "countersign", "", ""));
    }

    @Test
    void madeUpKeyNamesDoNotTurnUsOnTheProvider() {
        var decoder = decoder(TestTokens.issuer());
        var good = TestTokens.token().value();
        decoder.decode(good);
        var before = TestTokens.keysAsked();
        var began = System.nanoTime();
        for (int at = 0; at < 20; at++) {
            var token = TokenAbuse.unknownKey();
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
        }
        var periods = 1 + Duration.ofNanos(System.nanoTime() - began).toSeconds() / 10;
        assertThat(TestTokens.keysAsked() - before).isBetween(0, (int) (2 * periods + 2));
        assertThat(decoder.decode(good).getSubject()).isEqualTo("person-1");
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledBad() {
        var decoder = decoder("http://127.0.0.1:1/realms/countersign");
        for (int at = 0; at < 5; at++) {
            assertThatThrownBy(() -> decoder.decode(TestTokens.token().value()))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void whoCannotBeCheckedIsAskedToComeAgain() throws Exception {
        var response = new MockHttpServletResponse();
        new RefusalAsProblem()
                .onAuthenticationFailure(
                        new MockHttpServletRequest(), response, new AuthenticationServiceException("http://internal"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("urn:countersign:problem:unavailable")
                .doesNotContain("internal\"");
    }
}
