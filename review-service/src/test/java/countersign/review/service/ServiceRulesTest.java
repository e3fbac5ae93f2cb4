package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.HouseRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ServiceRulesTest extends ServiceTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("countersign.review");
    }

    @Test
    void describesExactlyTheRoutesThatItHas() throws Exception {
        JsonNode description = Api.JSON.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());

        Set<String> described = new TreeSet<>();
        description.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> described.add(method.getKey().toUpperCase() + " " + path.getKey())));
        Set<String> live = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> live.add(method.name() + " " + path))));

        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(live).hasSizeGreaterThan(25);
        assertThat(described).isEqualTo(live);
    }
}
