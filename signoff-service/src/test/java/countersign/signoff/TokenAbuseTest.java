package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.token.TokenAbuse;
import countersign.signoff.testing.SignoffTest;
import org.junit.jupiter.api.Test;

class TokenAbuseTest extends SignoffTest {

    @Test
    void noOperationOpensToABadToken() {
        assertThatCode(() -> TokenAbuse.check(port(), "GET /api/signoff/jwks.json"))
                .doesNotThrowAnyException();
    }
}
