package countersign.platform.testing.api;

import countersign.platform.testing.HttpEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Every operation below /api that a running service describes. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode description;

    private Operations(JsonNode description) {
        this.description = description;
    }

    public static Operations of(int port) {
        return new Operations(new HttpEdge(port).get("/v3/api-docs").json());
    }

    public List<Operation> all() {
        var found = new ArrayList<Operation>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method ->
                        METHODS.contains(method.getKey()) && path.getKey().startsWith("/api/"))
                .map(method -> operation(method.getKey(), path.getKey(), method.getValue()))
                .forEach(found::add));
        if (found.isEmpty()) {
            throw new AssertionError("The API description holds no operation");
        }
        return List.copyOf(found);
    }

    /** Makes values by the description's schemas. */
    public Examples examples() {
        return new Examples(description);
    }

    private static Operation operation(String method, String template, JsonNode operation) {
        var parameters = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(each -> new Operation.Parameter(
                        each.path("name").asString(), each.path("in").asString(), each.path("schema")))
                .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), template, parameters, body(operation));
    }

    private static Optional<JsonNode> body(JsonNode operation) {
        return operation.path("requestBody").path("content").values().stream()
                .map(content -> content.path("schema"))
                .findFirst();
    }
}
