package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.OpenApiFile;
import countersign.platform.testing.OpenApiProof;
import countersign.signoff.testing.SignoffTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class OpenApiTest extends SignoffTest {

    @Autowired
    private ApplicationContext service;

    @Test
    void isDescribedAsTheFileBesideItsSourcesSays() {
        assertThatCode(() -> OpenApiFile.check(port())).doesNotThrowAnyException();
    }

    @Test
    void describesExactlyTheRoutesThatAreLive() {
        assertThatCode(() -> OpenApiProof.check(service, port())).doesNotThrowAnyException();
    }
}
