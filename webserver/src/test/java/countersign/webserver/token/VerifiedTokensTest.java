package countersign.webserver.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    private final VerifiedTokens tokens = new VerifiedTokens(this::check, this::stillGood, () -> passed.toNanos());

    /** Stands for the arithmetic: only tokens that begin with "good" are signed; each is good for five minutes. */
    private Jwt check(String token) {
        checked.add(token);
        if (!token.startsWith("good")) {
            throw new BadJwtException("not signed");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(START.plusSeconds(300))
                .build();
    }

    private OAuth2TokenValidatorResult stillGood(Jwt token) {
        return START.plus(passed).isBefore(token.getExpiresAt())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It has ended", null));
    }

    @Test
    void theSameTokenIsCheckedOnce() {
        for (int call = 0; call < 5; call++) {
            assertThat(tokens.decode("good-1").getSubject()).isEqualTo("good-1");
        }
        assertThat(checked).containsExactly("good-1");
    }

    @Test
    void aTokenThatDiffersInOneCharacterIsAnother() {
        tokens.decode("good-1");
        assertThat(tokens.decode("good-2").getSubject()).isEqualTo("good-2");
        assertThatThrownBy(() -> tokens.decode("bood-1")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("good-1", "good-2", "bood-1");
    }

    @Test
    void whatIsNotGoodIsNeverRemembered() {
        for (int call = 0; call < 3; call++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).containsExactly("bad", "bad", "bad");
    }

    @Test
    void aMinuteLaterItIsCheckedAnew() {
        tokens.decode("good-1");
        passed = Duration.ofSeconds(59);
        tokens.decode("good-1");
        passed = Duration.ofSeconds(61);
        tokens.decode("good-1");
        assertThat(checked).containsExactly("good-1", "good-1");
    }

    @Test
    void itEndsWhenItSaysThoughItIsRemembered() {
        passed = Duration.ofSeconds(280);
        tokens.decode("good-1");
        passed = Duration.ofSeconds(300);
        assertThatThrownBy(() -> tokens.decode("good-1"))
                .isInstanceOfSatisfying(JwtValidationException.class, refusal -> assertThat(refusal.getErrors())
                        .extracting(OAuth2Error::getDescription)
                        .containsExactly("It has ended"));
        assertThat(checked).containsExactly("good-1");
    }
}
