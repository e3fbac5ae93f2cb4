package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.OpenApiFile;
import countersign.platform.testing.OpenApiProof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The description that the whole service gives of itself, operators' routes included, is what it answers to. */
class OpenApiTest extends EngineTest {

    @Autowired
    ApplicationContext service;

    @Test
    void describesExactlyTheRoutesThatItHas() {
        assertThatNoException().isThrownBy(() -> OpenApiProof.check(service, port));
    }

    @Test
    void isDescribedByTheFileBesideItsSources() {
        assertThatNoException().isThrownBy(() -> OpenApiFile.check(port));
    }

    @Test
    void describesEachRequestByWhatItReallyTakes() {
        var schemas = new HttpEdge(port).get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/AnswerRequest/properties").propertyNames()).containsExactly("answer");
        assertThat(schemas.at("/ReturnAnswerRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("contentSha256", "text");
    }
}
