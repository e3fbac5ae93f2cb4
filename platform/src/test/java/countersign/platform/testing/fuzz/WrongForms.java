package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.Examples;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.RawAnswer;
import countersign.platform.testing.api.RawRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every member of every body in each form that is not its own, and each body with a member too many: never taken. */
final class WrongForms {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String UNKNOWN = "notAskedFor";

    private final int port;
    private final String bearer;
    private final Map<String, List<String>> known;

    WrongForms(int port, String bearer, Map<String, List<String>> known) {
        this.port = port;
        this.bearer = bearer;
        this.known = known;
    }

    /** What is wrong with the answers. */
    List<String> faultsOf(Operation operation, Examples examples) {
        var faults = new ArrayList<String>();
        operation
                .body()
                .map(schema -> examples.of(schema, new Random(1)))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .ifPresent(right -> {
                    right.propertyNames().forEach(member -> wrongFor(right.get(member))
                            .forEach(value -> taken(operation, right, member, value, faults)));
                    taken(operation, right, UNKNOWN, MAKE.numberNode(1), faults);
                });
        return faults;
    }

    private void taken(Operation operation, ObjectNode right, String member, JsonNode value, List<String> faults) {
        var body = right.deepCopy();
        body.set(member, value);
        var answer = ask(operation, body.toString());
        boolean named = answer.status() != 400
                || answer.body().contains(member)
                || !answer.json().has("errors");
        boolean taken = answer.status() < 400 || answer.status() >= 500;
        if (taken || !named && !refusesTheSame(ask(operation, right.toString()), answer)) {
            faults.add(operation.name() + " with " + member + " = " + value + " was answered " + answer);
        }
    }

    /** The description cannot say everything: what is refused anyway may be refused first. */
    private static boolean refusesTheSame(RawAnswer unchanged, RawAnswer changed) {
        return unchanged.status() == changed.status()
                && unchanged.json().path("errors").equals(changed.json().path("errors"));
    }

    private RawAnswer ask(Operation operation, String body) {
        var target = operation.path(
                variable -> known.getOrDefault(variable, List.of("1")).getFirst());
        return RawRequest.of(operation.method(), target)
                .with("Authorization", bearer)
                .with("If-Match", "\"1\"")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .json(body)
                .send(port);
    }

    /** Values of every other kind than this one. */
    private static List<JsonNode> wrongFor(JsonNode right) {
        var wrong = new ArrayList<JsonNode>();
        if (!right.isNumber()) {
            wrong.add(MAKE.numberNode(1));
        }
        wrong.add(MAKE.numberNode(1.5));
        if (!right.isBoolean()) {
            wrong.add(MAKE.booleanNode(true));
        }
        if (!right.isString()) {
            wrong.add(MAKE.stringNode("1"));
            wrong.add(MAKE.stringNode(""));
        }
        if (!right.isArray()) {
            wrong.add(MAKE.arrayNode().add(2026).add(1).add(31));
        }
        if (!right.isObject()) {
            wrong.add(MAKE.objectNode().put("a", 1));
        }
        return wrong;
    }
}
