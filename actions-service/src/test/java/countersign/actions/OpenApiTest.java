package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description that the service gives of itself is what it answers to. */
class OpenApiTest extends ServiceTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void theOpenApiDocumentNamesExactlyTheLiveRoutes() {
        Http.Answer document = new Http("http://127.0.0.1:" + port, Person.AUDITOR.bearer()).get("/v3/api-docs");

        assertThat(document.<String>at("$.openapi")).startsWith("3.1");
        assertThat(described(document)).isEqualTo(live()).isNotEmpty();
    }

    private Set<String> live() {
        Set<String> live = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getPathPatternsCondition()
                .getPatternValues()
                .forEach(path ->
                        route.getMethodsCondition().getMethods().forEach(method -> live.add(method + " " + path))));
        live.removeIf(route -> !route.contains(" /api/"));
        return live;
    }

    private static Set<String> described(Http.Answer document) {
        Map<String, Map<String, Object>> paths = document.at("$.paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return described;
    }
}
