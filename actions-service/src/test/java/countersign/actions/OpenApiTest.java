package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.OpenApiFile;
import countersign.platform.testing.OpenApiProof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The description that the service gives of itself is what it answers to. */
class OpenApiTest extends ServiceTest {

    @Autowired
    ApplicationContext service;

    @Test
    void theOpenApiDocumentNamesExactlyTheLiveRoutes() {
        assertThatCode(() -> OpenApiProof.check(service, port)).doesNotThrowAnyException();
    }

    @Test
    void isDescribedByTheFileBesideItsSources() {
        assertThatCode(() -> OpenApiFile.check(port)).doesNotThrowAnyException();
    }
}
