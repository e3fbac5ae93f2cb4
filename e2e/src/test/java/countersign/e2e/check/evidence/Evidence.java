package countersign.e2e.check.evidence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import countersign.local.demo.Demo;
import countersign.local.receiver.ReceivedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a suite has left behind, as plain data.
 *
 * @param stored every document, by {@code database.collection}
 * @param engine the engine's recorded events, in their order
 * @param received what the region's system was sent
 * @param acknowledged what clients were told had been done; empty if nobody kept it
 * @param keys the public keys of signatures and checkpoints, as the suite publishes them (a JWK set)
 * @param secret of the region's webhook endpoint
 */
public record Evidence(
        Map<String, List<Document>> stored,
        List<JsonNode> engine,
        List<ReceivedCall> received,
        List<JsonNode> acknowledged,
        String keys,
        String secret) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Evidence of(RunningSuite suite) {
        return new Evidence(
                stored(suite.documents()),
                lines(suite.data().resolve("engine-record.jsonl")),
                suite.received().all(),
                lines(suite.data().resolve("faults/acknowledged.jsonl")),
                Http.send("GET", suite.gateway() + "/api/signoff/jwks.json", Map.of(), "")
                        .text(),
                suite.secrets().find(Demo.WEBHOOK_SECRET).orElse(""));
    }

    public List<Document> all(String collection) {
        return stored.getOrDefault(collection, List.of());
    }

    /** Without a record of the engine the services' own leases stand for what it holds. */
    public EngineState engineState() {
        return hasEngine() ? EngineState.of(engine) : EngineState.asLeased(this);
    }

    /** Only suites of tests record what the engine does. */
    public boolean hasEngine() {
        return !engine.isEmpty();
    }

    private static Map<String, List<Document>> stored(String documents) {
        Map<String, List<Document>> stored = new TreeMap<>();
        try (MongoClient client = MongoClients.create(documents)) {
            for (String name : List.of("review", "signoff", "actions", "gateway")) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    stored.put(
                            name + "." + collection,
                            database.getCollection(collection).find().into(new ArrayList<>()));
                }
            }
        }
        return stored;
    }

    /** A line that a kill has cut is told again later, whole. */
    private static List<JsonNode> lines(Path file) {
        List<JsonNode> read = new ArrayList<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                try {
                    if (!line.isBlank()) {
                        read.add(JSON.readTree(line));
                    }
                } catch (JacksonException cut) {
                    // not whole
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
