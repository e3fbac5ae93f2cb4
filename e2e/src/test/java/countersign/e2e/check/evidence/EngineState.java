package countersign.e2e.check.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the engine holds, folded from its recorded events.
 *
 * @param open types of the jobs that are neither completed nor cancelled, by key
 * @param completed how often each job was completed
 * @param incidents those that nobody has resolved
 * @param started how many times a message with this correlation key has started a process
 */
public record EngineState(
        Map<Long, String> open,
        Map<Long, Integer> completed,
        Map<Long, String> incidents,
        Map<String, Integer> started) {

    /** An engine that was killed tells some of its events twice: each position counts once. */
    public static EngineState of(List<JsonNode> events) {
        EngineState state = new EngineState(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Set<String> seen = new HashSet<>();
        for (JsonNode event : events) {
            if (seen.add(event.path("partitionId").asInt() + "-"
                    + event.path("position").asLong())) {
                state.fold(event, event.path("intent").asString());
            }
        }
        return state;
    }

    public static EngineState asLeased(Evidence evidence) {
        EngineState state = new EngineState(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        Stream.of("review", "signoff", "actions")
                .flatMap(service -> evidence.all(service + ".heldJobs").stream())
                .filter(lease -> Bson.text(lease, "state").equals("HELD"))
                .forEach(lease -> state.open.put(Bson.number(lease, "_id"), Bson.text(lease, "job.type")));
        return state;
    }

    private void fold(JsonNode event, String intent) {
        switch (event.path("valueType").asString()) {
            case "JOB" -> job(event, intent);
            case "INCIDENT" -> incident(event, intent);
            case "MESSAGE_START_EVENT_SUBSCRIPTION" -> start(event, intent);
            default -> {}
        }
    }

    private void job(JsonNode event, String intent) {
        long key = event.path("key").asLong();
        switch (intent) {
            case "CREATED" -> open.put(key, event.at("/value/type").asString());
            case "COMPLETED" -> {
                open.remove(key);
                completed.merge(key, 1, Integer::sum);
            }
            case "CANCELED" -> open.remove(key);
            default -> {}
        }
    }

    private void incident(JsonNode event, String intent) {
        long key = event.path("key").asLong();
        if (intent.equals("CREATED")) {
            incidents.put(
                    key,
                    event.at("/value/elementId").asString() + ": "
                            + event.at("/value/errorMessage").asString());
        } else if (intent.equals("RESOLVED")) {
            incidents.remove(key);
        }
    }

    private void start(JsonNode event, String intent) {
        if (intent.equals("CORRELATED")) {
            started.merge(event.at("/value/correlationKey").asString(), 1, Integer::sum);
        }
    }
}
