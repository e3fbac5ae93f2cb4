package countersign.platform.testing.api;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema of the description allows; equal for equal randomness. */
public final class Examples {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of(
            "QUY",
            "quy",
            "1.1",
            "9434765919",
            "a".repeat(64),
            "rev-0000000000",
            "rev-0000000000~quy",
            "rev-0000000000~QUY~policy",
            "ret-0000000000000000");

    private final JsonNode description;

    Examples(JsonNode description) {
        this.description = description;
    }

    public JsonNode of(JsonNode schema, Random random) {
        return of(schema, random, 0);
    }

    private JsonNode of(JsonNode asked, Random random, int depth) {
        var schema = resolved(asked);
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, random, depth);
            case "array" -> array(schema, random, depth);
            case "integer" -> MAKE.numberNode(schema.path("minimum").asInt(1) + random.nextInt(3));
            case "number" -> MAKE.numberNode(1.5);
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> MAKE.stringNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, Random random, int depth) {
        ObjectNode object = MAKE.objectNode();
        if (depth > DEEPEST) {
            return object;
        }
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), of(each.getValue(), random, depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("key", of(schema.path("additionalProperties"), random, depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, Random random, int depth) {
        var array = MAKE.arrayNode();
        for (int at = random.nextInt(2) + 1; at > 0 && depth <= DEEPEST; at--) {
            array.add(of(schema.path("items"), random, depth + 1));
        }
        return array;
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.path("anyOf").values().stream()
                    .filter(each -> !each.path("type").asString("").equals("null"))
                    .findFirst()
                    .orElse(schema));
        }
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(description.at(reference.substring(1)));
    }

    /** OpenAPI 3.1 may give several types, null among them. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.values().stream()
                    .map(JsonNode::asString)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private static String like(String pattern) {
        return TEXTS.stream()
                .filter(text -> Pattern.compile(pattern).matcher(text).find() || pattern.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Give the examples a text such as " + pattern));
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T10:00:00Z";
            case "uuid" -> "0d9c1f0e-6f1b-4e0e-8d6e-0f6f2a4c9b11";
            case "uri" -> "https://example.org/";
            default -> like(schema.path("pattern").asString(""));
        };
    }
}
