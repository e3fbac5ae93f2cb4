package countersign.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class ExpirySweepTest {

    private static final IndexCatalogue SESSIONS = IndexCatalogue.on("sessions").expiring();

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));

    ExpirySweepTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.getCollection("sessions").drop();
        new Indexes(database).create(SESSIONS);
    }

    @Test
    void deletesWhatHasExpiredAndNothingElse() {
        var sweep = sweep();
        put("old", clock.instant().minusSeconds(1));
        put("new", clock.instant().plusSeconds(1));
        database.getCollection("sessions").insertOne(new Document("_id", "for ever"));
        sweep.sweep();
        assertThat(ids()).containsExactlyInAnyOrder("new", "for ever");
    }

    @Test
    void deletesAThousandAtMostInOnePass() {
        database.getCollection("sessions")
                .insertMany(IntStream.range(0, 1_005)
                        .mapToObj(i -> new Document("_id", "s" + i).append("expiresAt", clock.instant()))
                        .toList());
        sweep().sweep();
        assertThat(ids()).hasSize(5);
    }

    private ExpirySweep sweep() {
        return new ExpirySweep(database, clock, () -> Stream.of(SESSIONS));
    }

    private void put(String id, Instant expiresAt) {
        database.getCollection("sessions").insertOne(new Document("_id", id).append("expiresAt", expiresAt));
    }

    private Iterable<String> ids() {
        return database.getCollection("sessions")
                .find()
                .sort(Sorts.ascending("_id"))
                .map(each -> each.getString("_id"));
    }
}
