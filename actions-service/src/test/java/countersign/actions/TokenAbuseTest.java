package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.token.TokenAbuse;
import org.junit.jupiter.api.Test;

class TokenAbuseTest extends ServiceTest {

    @Test
    void noOperationOpensToABadToken() {
        assertThatCode(() -> TokenAbuse.check(port)).doesNotThrowAnyException();
    }
}
