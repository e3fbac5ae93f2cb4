package countersign.local.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import countersign.local.Child;
import countersign.local.FreePort;
import countersign.local.part.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServerTest {
    private static final int KILLS = 3;
    private static final int WRITES_BEFORE_A_KILL = 60;

    @TempDir
    private Path folder;

    private final int port = FreePort.find();

    @Test
    void losesNoAcknowledgedWriteOverKills() {
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        for (int kill = 0; kill < KILLS; kill++) {
            int target = acknowledged.size() + WRITES_BEFORE_A_KILL;
            try (Child server = server()) {
                Thread writer = Thread.ofVirtual().start(() -> writeUntilKilled(next, acknowledged));
                await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() >= target);
                server.kill();
                await().atMost(Duration.ofSeconds(30)).until(() -> !writer.isAlive());
            }
        }
        try (Child _ = server();
                MongoClient client = client()) {
            assertThat(StreamSupport.stream(things(client).find().spliterator(), false)
                            .map(document -> document.getInteger("_id"))
                            .collect(Collectors.toSet()))
                    .containsAll(acknowledged);
            assertThat(things(client).find(Filters.in("_id", acknowledged)))
                    .allMatch(document -> document.getInteger("version") == 1, "inserted and updated");
        }
    }

    @Test
    void saysHowManyWritesCame() {
        try (Child _ = server();
                MongoClient client = client()) {
            things(client).insertOne(new Document("_id", 1));
            things(client).updateOne(Filters.eq(1), Updates.inc("version", 1));
            things(client).updateOne(Filters.eq(2), Updates.inc("version", 1));
            things(client).find().first();

            assertThat(client.getDatabase("admin")
                            .runCommand(new Document("serverStatus", 1))
                            .get("writes", Document.class))
                    .isEqualTo(new Document("test/things/insert", 1L).append("test/things/update", 2L));
        }
    }

    /** A limit on the size of its file stands for a full disk: the next write beyond it fails. */
    @Test
    void endsWhenTheDiskIsFullAndHasLostNothingThatItAcknowledged() {
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        try (Child server = server()) {
            server.mayWriteFilesOf(60_000);
            writeUntilKilled(new AtomicInteger(), acknowledged);
            await().atMost(Duration.ofSeconds(30)).until(() -> !server.process().isAlive());
        }
        try (Child _ = server();
                MongoClient client = client()) {
            assertThat(things(client).find(Filters.eq("version", 1)))
                    .extracting(document -> document.getInteger("_id"))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void refusesTheSameIdTwice() {
        try (Child _ = server();
                MongoClient client = client()) {
            things(client).insertOne(new Document("_id", 1));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> things(client).insertOne(new Document("_id", 1))))
                    .hasMessageContaining("E11000");
        }
    }

    private void writeUntilKilled(AtomicInteger next, Queue<Integer> acknowledged) {
        try (MongoClient client = client()) {
            while (true) {
                int id = next.getAndIncrement();
                things(client).insertOne(new Document("_id", id).append("version", 0));
                things(client).updateOne(Filters.eq("_id", id), Updates.set("version", 1));
                acknowledged.add(id);
            }
        } catch (MongoException killed) {
            // the server is gone: what was acknowledged until here must be found again
        }
    }

    private Child server() {
        Child server = Child.of(
                DocumentServer.class,
                Integer.toString(port),
                folder.resolve("documents.mv").toString());
        await().atMost(Duration.ofSeconds(30)).until(Readiness.listening(port)::reached);
        return server;
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?serverSelectionTimeoutMS=2000&retryWrites=false&connectTimeoutMS=2000&socketTimeoutMS=5000");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
