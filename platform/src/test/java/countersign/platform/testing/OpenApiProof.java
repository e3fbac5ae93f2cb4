package countersign.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Proves that the served API description is OpenAPI 3.1 and describes exactly the routes that are live below /api. */
public final class OpenApiProof {

    /** Answers without a body. */
    private static final Set<String> SILENT = Set.of("202", "204");

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper READABLE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiProof() {}

    /**
     * What a service describes of itself is what is committed beside its sources as {@code openapi.json}. With
     * {@code -DargLine=-Dcountersign.openapi.write=true} the file is written instead.
     */
    public static void checkCommitted(int port) {
        var served = new HttpEdge(port).get("/v3/api-docs").json();
        try {
            if (Boolean.getBoolean("countersign.openapi.write")) {
                Files.writeString(COMMITTED, READABLE.writeValueAsString(served) + "\n");
            }
            if (!served.equals(READABLE.readTree(Files.readString(COMMITTED)))) {
                throw new AssertionError("openapi.json is not what is served. Look at what changed, then write it with"
                        + " -DargLine=-Dcountersign.openapi.write=true and commit it.");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Every operation says what it answers, with a type of its own, what it refuses, and who may ask. */
    private static void isComplete(String name, JsonNode operation) {
        var lacks = new TreeSet<String>();
        var responses = operation.path("responses");
        responses.properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .filter(each -> !SILENT.contains(each.getKey()))
                .flatMap(each -> each.getValue().path("content").values().stream())
                .filter(content -> content.path("schema").isEmpty())
                .forEach(content -> lacks.add("a type of its answer"));
        if (responses.propertyNames().stream().noneMatch(status -> status.startsWith("2"))) {
            lacks.add("an answer");
        }
        if (!responses.has("400")) {
            lacks.add("refusals");
        }
        if (!operation.has("security")) {
            lacks.add("who may ask");
        }
        if (!lacks.isEmpty()) {
            throw new AssertionError(name + " does not describe " + lacks);
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
