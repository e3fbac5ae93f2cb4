package countersign.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outbox.OutboxSignal;
import countersign.platform.testing.DocumentServer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class AggregatesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    record Thing(String owner, int size) {}

    private final MongoDatabase database;
    private final Aggregates<Thing> things;

    AggregatesTest(MongoDatabase database) {
        this.database = database;
        var indexes = new Indexes(database);
        indexes.create(IndexCatalogue.on("things").index("body.owner", "body.size"));
        things = new AggregateStores(database, OutboxSignal.none(), indexes::create).of("things", Thing.class);
    }

    @BeforeEach
    void empty() {
        database.getCollection("things").drop();
    }

    @Test
    void findsWhatWasInserted() {
        assertThat(things.insert("a", new Thing("QUY", 1))).isTrue();
        assertThat(things.find("a")).contains(new Versioned<>("a", 1, new Thing("QUY", 1)));
        assertThat(things.find("b")).isEmpty();
    }

    @Test
    void insertsAnIdOnce() {
        things.insert("a", new Thing("QUY", 1));
        assertThat(things.insert("a", new Thing("QUY", 2), message(1))).isFalse();
        assertThat(things.find("a")).contains(new Versioned<>("a", 1, new Thing("QUY", 1)));
        assertThat(outbox("a")).isEmpty();
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        things.insert("a", new Thing("QUY", 1));
        assertThat(things.replace("a", 1, new Thing("QUY", 2))).isTrue();
        assertThat(things.replace("a", 1, new Thing("QUY", 3), message(1))).isFalse();
        assertThat(things.replace("none", 1, new Thing("QUY", 3))).isFalse();
        assertThat(things.find("a")).contains(new Versioned<>("a", 2, new Thing("QUY", 2)));
        assertThat(outbox("a")).isEmpty();
    }

    @Test
    void ofFiftyParallelReplacesOneWins() throws Exception {
        things.insert("a", new Thing("QUY", 0));
        try (var threads = Executors.newFixedThreadPool(50)) {
            var attempts = IntStream.rangeClosed(1, 50)
                    .mapToObj(size ->
                            (Callable<Boolean>) () -> things.replace("a", 1, new Thing("QUY", size), message(size)))
                    .toList();
            var won = threads.invokeAll(attempts).stream()
                    .filter(future -> future.resultNow())
                    .count();
            assertThat(won).isEqualTo(1);
        }
        assertThat(things.find("a").orElseThrow().version()).isEqualTo(2);
        assertThat(outbox("a")).hasSize(1);
    }

    @Test
    void writesStateAndMessagesTogetherInOrder() {
        things.insert("a", new Thing("QUY", 1), message(1));
        things.replace("a", 1, new Thing("QUY", 2), message(2), message(3));
        assertThat(outbox("a")).extracting(each -> each.getString("id")).containsExactly("m1", "m2", "m3");
    }

    @Test
    void refusesMoreThanTheOutboxHoldsAndWritesNothing() {
        things.insert("a", new Thing("QUY", 1), messages(99));
        assertThatThrownBy(() -> things.replace("a", 1, new Thing("QUY", 2), message(100), message(101)))
                .isInstanceOf(FullOutboxException.class);
        assertThat(things.find("a").orElseThrow().version()).isEqualTo(1);
        assertThat(things.replace("a", 1, new Thing("QUY", 2), message(100))).isTrue();
        assertThat(things.replace("a", 2, new Thing("QUY", 3))).isTrue();
        assertThatThrownBy(() -> things.replace("a", 3, new Thing("QUY", 4), message(101)))
                .isInstanceOf(FullOutboxException.class);
        assertThat(things.replace("a", 1, new Thing("QUY", 4), message(101))).isFalse();
    }

    @Test
    void queriesByFieldsOfTheBody() {
        things.insert("a", new Thing("QUY", 2));
        things.insert("b", new Thing("QUY", 1));
        things.insert("c", new Thing("QOX", 1));
        var found = things.query(Filters.eq("body.owner", "QUY"), Sorts.ascending("body.size"), 10);
        assertThat(found).extracting(Versioned::id).containsExactly("b", "a");
        assertThat(things.query(Filters.eq("body.owner", "QUY"), Sorts.ascending("body.size"), 1))
                .hasSize(1);
    }

    private List<Document> outbox(String id) {
        var document = database.getCollection("things").find(Filters.eq(id)).first();
        return document.getList(Lane.ONWARD.messages(), Document.class, List.of());
    }

    private static OutboxMessage[] messages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(AggregatesTest::message).toArray(OutboxMessage[]::new);
    }

    private static OutboxMessage message(int number) {
        return new OutboxMessage("m" + number, "test", new Document("number", number), NOON, Lane.ONWARD);
    }
}
