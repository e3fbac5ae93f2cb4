package countersign.e2e.paths;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine recorded: which flows it really took, and for which review. */
final class FlowsTaken {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TAKEN = Set.of("SEQUENCE_FLOW_TAKEN", "ELEMENT_COMPLETED");

    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Long, String> reviews;
    private final List<JsonNode> taken;

    private FlowsTaken(List<JsonNode> events) {
        List<JsonNode> elements = of("PROCESS_INSTANCE", events).toList();
        elements.forEach(event -> parents.put(
                event.at("/value/processInstanceKey").asLong(),
                event.at("/value/parentProcessInstanceKey").asLong()));
        reviews = of("MESSAGE_START_EVENT_SUBSCRIPTION", events)
                .filter(event -> event.path("intent").asString().equals("CORRELATED"))
                .collect(toMap(
                        event -> event.at("/value/processInstanceKey").asLong(),
                        event -> event.at("/value/correlationKey").asString(),
                        (one, same) -> one));
        taken = elements.stream()
                .filter(event -> TAKEN.contains(event.path("intent").asString()))
                .toList();
    }

    /** Reads the recorder's file; a line that is not whole, or not yet, is left out. */
    static FlowsTaken in(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new FlowsTaken(lines.flatMap(FlowsTaken::event).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The engine of this suite is not recorded: see e2e/README.md", e);
        }
    }

    private static Stream<JsonNode> event(String line) {
        try {
            return Stream.of(JSON.readTree(line));
        } catch (JacksonException cut) {
            return Stream.empty();
        }
    }

    /** Flows and completed events, each with the ids of the reviews that took it. */
    Map<Flow, Set<String>> byReview() {
        return taken.stream()
                .collect(groupingBy(
                        event -> new Flow(
                                event.at("/value/bpmnProcessId").asString(),
                                event.at("/value/elementId").asString()),
                        TreeMap::new,
                        mapping(
                                event -> review(
                                        event.at("/value/processInstanceKey").asLong()),
                                toSet())));
    }

    private String review(long instance) {
        long parent = parents.getOrDefault(instance, -1L);
        return parent == -1 ? reviews.getOrDefault(instance, "") : review(parent);
    }

    private static Stream<JsonNode> of(String type, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("valueType").asString().equals(type));
    }
}
