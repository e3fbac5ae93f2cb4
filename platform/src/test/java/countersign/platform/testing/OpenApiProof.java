package countersign.platform.testing;

import countersign.platform.openapi.Answers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Proves that the served API description is OpenAPI 3.1 and describes exactly the routes that are live below /api. */
public final class OpenApiProof {

    private OpenApiProof() {}

    /** A method that answers a view or a problem cannot say by its type which view. */
    private static void declaresItsAnswer(HandlerMethod method) {
        if (method.getMethod().getGenericReturnType().getTypeName().endsWith("ResponseEntity<?>")
                && !method.hasMethodAnnotation(Answers.class)) {
            throw new AssertionError("Say with @Answers what " + method + " answers");
        }
    }

    /** Every operation says what it answers, what it refuses, and who may ask. */
    private static void isComplete(String name, JsonNode operation) {
        var lacks = new TreeSet<String>();
        var responses = operation.path("responses");
        if (responses.propertyNames().stream().noneMatch(status -> status.startsWith("2"))) {
            lacks.add("an answer");
        }
        if (!responses.has("400")) {
            lacks.add("refusals");
        }
        if (responses.has("401") && !operation.has("security")) {
            lacks.add("who may ask");
        }
        if (!lacks.isEmpty()) {
            throw new AssertionError(name + " does not describe " + lacks);
        }
    }

    /** Each variable of the address is described as one. */
    private static void namesItsPath(String path, String method, JsonNode operation) {
        var described = new TreeSet<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("path")) {
                described.add(parameter.path("name").asString());
            }
        });
        var named = Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(described)) {
            throw new AssertionError(method + " " + path + " describes the variables " + described);
        }
    }

    private static void namesOnlyWhatIsThere(JsonNode description) {
        description.findValues("$ref").forEach(reference -> {
            if (description.at(reference.asString().substring(1)).isMissingNode()) {
                throw new AssertionError("There is no " + reference);
            }
        });
        var ids = description.findValuesAsString("operationId");
        if (ids.size() != Set.copyOf(ids).size()) {
            throw new AssertionError("An operationId comes twice: " + ids);
        }
    }

    /** For a service under test: its context and its port. */
    public static void check(ApplicationContext service, int port) {
        var description = new HttpEdge(port).get("/v3/api-docs").json();
        if (!description.path("openapi").asString("").startsWith("3.1")) {
            throw new AssertionError("Not OpenAPI 3.1: " + description.path("openapi"));
        }
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> isComplete(method.getKey() + " " + path.getKey(), method.getValue())));
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> namesItsPath(path.getKey(), method.getKey(), method.getValue())));
        handlers(service).values().forEach(OpenApiProof::declaresItsAnswer);
        namesOnlyWhatIsThere(description);
        var described = described(description.path("paths"));
        var live = live(service);
        if (live.isEmpty() || !live.equals(described)) {
            throw new AssertionError("Live routes and their description differ.\nOnly live: " + without(live, described)
                    + "\nOnly described: " + without(described, live));
        }
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers(ApplicationContext service) {
        return service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private static Set<String> live(ApplicationContext service) {
        return handlers(service).keySet().stream()
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
