package countersign.platform.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An access token in the making; each method changes one claim. */
public final class TestToken {

    /** Longer than any test, on however slow a machine. */
    private static final long LIFE = 3_600;

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
            .issuer(TestTokens.issuer())
            .audience("countersign")
            .subject("person-1")
            .claim("name", "Person One")
            .claim("acr", "pwd")
            .claim("azp", "gateway");
    private Instant expiry = Instant.now().plusSeconds(LIFE);

    TestToken() {
        roles("person");
        authTime(Instant.now());
    }

    public TestToken sub(String subject) {
        claims.subject(subject);
        return this;
    }

    public TestToken name(String name) {
        return claim("name", name);
    }

    public TestToken organisation(String odsCode) {
        return claim("organisation", odsCode);
    }

    public TestToken roles(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public TestToken acr(String level) {
        return claim("acr", level);
    }

    public TestToken authTime(Instant at) {
        return claim("auth_time", at.getEpochSecond());
    }

    public TestToken clientId(String client) {
        return claim("azp", client);
    }

    public TestToken issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    public TestToken audience(String audience) {
        claims.audience(audience);
        return this;
    }

    public TestToken expired() {
        expiry = Instant.now().minusSeconds(600);
        return this;
    }

    /** Null takes the claim out. */
    public TestToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    /** The signed token. */
    public String value() {
        return TestTokens.sign(claims().build());
    }

    /** What it would say, for a token that is to be signed otherwise. */
    public JWTClaimsSet.Builder claims() {
        return claims.issueTime(Date.from(expiry.minusSeconds(LIFE))).expirationTime(Date.from(expiry));
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + value();
    }
}
