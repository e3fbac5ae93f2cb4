package countersign.e2e.bench;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;

/** Counts the write commands that the suite's document server takes, by database, collection and command. */
final class Writes implements AutoCloseable {
    private final MongoClient client;

    Writes(String address) {
        this.client = MongoClients.create(address);
    }

    Map<String, Long> soFar() {
        Document writes = client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("writes", Document.class);
        Map<String, Long> counts = new TreeMap<>();
        writes.forEach((what, count) -> counts.put(what, ((Number) count).longValue()));
        return counts;
    }

    /** Returns when no write but those of clocks (leases, sweeps) has come for a while. */
    void awaitRest() {
        AtomicReference<Map<String, Long>> last = new AtomicReference<>(Map.of());
        await("rest")
                .pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofMinutes(3))
                .until(() -> soFar().equals(last.getAndSet(soFar())));
    }

    /** What came since; what did not move is left out. */
    Map<String, Long> since(Map<String, Long> before) {
        Map<String, Long> moved = soFar();
        moved.replaceAll((what, count) -> count - before.getOrDefault(what, 0L));
        moved.values().removeIf(count -> count == 0);
        return moved;
    }

    @Override
    public void close() {
        client.close();
    }
}
