package countersign.e2e.check.damage;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Damage done to a copy of a healthy suite's evidence on purpose, and the promise that it breaks.
 *
 * @param what in words
 */
record Damage(String what, Invariant breaks, Consumer<Evidence> planted) {

    /** The evidence with this damage; the original stays as it is. */
    Evidence to(Evidence healthy) {
        Map<String, List<Document>> stored = new TreeMap<>();
        healthy.stored()
                .forEach((name, documents) -> stored.put(
                        name,
                        new ArrayList<>(documents.stream().map(Damage::copy).toList())));
        Evidence damaged = new Evidence(
                stored,
                new ArrayList<>(healthy.engine()),
                new ArrayList<>(healthy.received()),
                new ArrayList<>(healthy.acknowledged()),
                healthy.keys(),
                healthy.secret());
        planted.accept(damaged);
        return damaged;
    }

    /** The last of a collection that fits. */
    static Document last(Evidence evidence, String collection, String field, String value) {
        return evidence.all(collection).stream()
                .filter(document -> Bson.text(document, field).equals(value))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + collection + " with " + field + " " + value));
    }

    /** Gives a field another value, by its path. */
    static void set(Document document, String path, Object value) {
        int cut = path.lastIndexOf('.');
        Document holder = cut < 0
                ? document
                : (Document) Bson.at(document, path.substring(0, cut)).orElseThrow();
        holder.put(path.substring(cut + 1), value);
    }

    /** One more event of a job, after all others. */
    static void event(Evidence evidence, long job, String intent) {
        JsonNode known = evidence.engine().stream()
                .filter(event -> event.path("valueType").asString().equals("JOB"))
                .filter(event -> event.path("key").asLong() == job)
                .findFirst()
                .orElseThrow();
        ObjectNode event = (ObjectNode) known.deepCopy();
        event.put("intent", intent);
        event.put("position", Long.MAX_VALUE);
        evidence.engine().add(event);
    }

    private static Document copy(Document document) {
        Document copy = new Document();
        document.forEach((name, value) -> copy.put(name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        return switch (value) {
            case null -> null;
            case Document inner -> copy(inner);
            case List<?> list ->
                new ArrayList<>(list.stream().map(Damage::copied).toList());
            default -> value;
        };
    }
}
