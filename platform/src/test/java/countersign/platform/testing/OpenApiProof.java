package countersign.platform.testing;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Proves that the served API description is OpenAPI 3.1 and describes exactly the routes that are live below /api. */
public final class OpenApiProof {

    private OpenApiProof() {}

    /** For a service under test: its context and its port. */
    public static void check(ApplicationContext service, int port) {
        var description = new HttpEdge(port).get("/v3/api-docs").json();
        if (!description.path("openapi").asString("").startsWith("3.1")) {
            throw new AssertionError("Not OpenAPI 3.1: " + description.path("openapi"));
        }
        var described = described(description.path("paths"));
        var live = live(service);
        if (live.isEmpty() || !live.equals(described)) {
            throw new AssertionError("Live routes and their description differ.\nOnly live: " + without(live, described)
                    + "\nOnly described: " + without(described, live));
        }
    }

    private static Set<String> live(ApplicationContext service) {
        return service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described(JsonNode paths) {
        return paths.properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(name ->
                                Set.of("get", "put", "post", "delete", "patch").contains(name))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
    }
}
