package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.signoff.testing.SignoffTest;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends SignoffTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void describesExactlyTheRoutesThatAreLive() {
        var live = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                        route.getMethodsCondition().getMethods().forEach(method -> live.add(method + " " + path))));
        var described = new TreeSet<String>();
        var document = anyone().get("/v3/api-docs").json();
        document.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(live).hasSizeGreaterThan(20);
        assertThat(described).isEqualTo(live);
    }
}
