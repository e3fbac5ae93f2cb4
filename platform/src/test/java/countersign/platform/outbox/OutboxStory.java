package countersign.platform.outbox;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.platform.mongo.Aggregates;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Sweeper;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Things with an outbox, a relay for them, and a recipient of which the tests say what it takes. */
@ExtendWith(DocumentServer.class)
abstract class OutboxStory {

    static final OutboxSettings SETTINGS = new OutboxSettings(
            Duration.ofMillis(50), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(5), 4);

    record Thing(String name, int size) {}

    record Nothing() {}

    final MongoDatabase database;
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
    final Recipient recipient = new Recipient();
    final StuckWorks stuck;
    final OutboxRelay relay;
    final Sweeper sweeper;
    final Aggregates<Thing> things;

    OutboxStory(MongoDatabase database) {
        this.database = database;
        this.stuck = new StuckWorks(database, clock, Stream::of);
        this.relay = relay();
        this.sweeper = sweeper(relay);
        this.things = stores().of("things", Thing.class);
    }

    @BeforeEach
    void empty() {
        database.getCollection("things").drop();
        database.getCollection("stuckWork").drop();
        stores().of("things", Thing.class);
    }

    @AfterEach
    void stop() {
        sweeper.stop();
        relay.stop();
    }

    void start() {
        relay.start();
        sweeper.start();
    }

    static Sweeper sweeper(OutboxRelay relay) {
        return new Sweeper("outbox", SETTINGS.sweepEvery(), relay::submitDue);
    }

    AggregateStores stores() {
        return AggregateStoresForTests.of(database, relay);
    }

    OutboxLeases leases() {
        return new OutboxLeases(database, clock, SETTINGS.lease(), Lane.ONWARD);
    }

    OutboxRelay relay() {
        return RelayForTests.of(database, clock, SETTINGS, stuck, recipient);
    }

    Document stored(String id) {
        return database.getCollection("things").find(Filters.eq(id)).first();
    }

    OutboxMessage message(String id) {
        return new OutboxMessage(id, "test", new Document(), clock.instant(), Lane.ONWARD);
    }

    static final class Recipient implements OutboxHandler<Nothing> {

        final Set<String> failing = ConcurrentHashMap.newKeySet();
        private final List<String> got = new CopyOnWriteArrayList<>();

        @Override
        public MessageType<Nothing> type() {
            return new MessageType<>("test", Nothing.class);
        }

        @Override
        public void deliver(Nothing nothing, Origin origin) {
            if (failing.contains(origin.message())) {
                throw new IllegalStateException("No");
            }
            got.add(origin.aggregate() + "/" + origin.message());
        }

        @Override
        public String inWords(Nothing nothing) {
            return "Handing it to the recipient";
        }

        List<String> got(String aggregate) {
            return got.stream()
                    .filter(each -> each.startsWith(aggregate + "/"))
                    .map(each -> each.substring(aggregate.length() + 1))
                    .toList();
        }

        int total() {
            return got.size();
        }
    }
}
