package countersign.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.AggregateStoresForTests;
import countersign.platform.mongo.Aggregates;
import countersign.platform.stuck.StuckWorks;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class OutboxRelayTest {

    private static final OutboxSettings SETTINGS = new OutboxSettings(
            Duration.ofMillis(50), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(5), 4);

    record Thing(String name, int size) {}

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
    private final Recipient recipient = new Recipient();
    private final StuckWorks stuck;
    private final OutboxRelay relay;
    private final Aggregates<Thing> things;

    OutboxRelayTest(MongoDatabase database) {
        this.database = database;
        this.stuck = new StuckWorks(database, clock, Stream::of);
        this.relay = relay();
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
        relay.stop();
    }

    @Test
    void deliversAtOnceAfterTheWriteInOrder() {
        relay.start();
        things.insert("a", new Thing("a", 1), message("1"), message("2"));
        things.replace("a", 1, new Thing("a", 2), message("3"));
        await().untilAsserted(() -> assertThat(recipient.got("a")).containsExactly("1", "2", "3"));
        await().untilAsserted(() ->
                assertThat(stored("a").getList("outbox", Document.class)).isEmpty());
        await().untilAsserted(
                        () -> assertThat(stored("a").containsKey("outboxDue")).isFalse());
    }

    @Test
    void sweepsUpWhatACrashBetweenWriteAndWakeUpLeft() {
        things.insert("a", new Thing("a", 1), message("1"));
        assertThat(recipient.got("a")).isEmpty();
        var restarted = relay();
        restarted.watch("things");
        restarted.sweep();
        assertThat(recipient.got("a")).containsExactly("1");
    }

    @Test
    void deliversAgainAfterACrashBetweenDeliveryAndPull() {
        things.insert("a", new Thing("a", 1), message("1"), message("2"));
        var leases = leases();
        var crashed = leases.claim("things", "a").orElseThrow();
        recipient.deliver(crashed.waiting().getFirst(), "a");

        relay.sweep();
        assertThat(recipient.got("a")).as("its lease still stands").containsExactly("1");
        clock.advance(Duration.ofSeconds(31));
        relay.sweep();
        assertThat(recipient.got("a")).containsExactly("1", "1", "2");
    }

    @Test
    void aHolderThatWasOvertakenChangesNothing() {
        things.insert("a", new Thing("a", 1), message("1"), message("2"));
        var leases = leases();
        var slow = leases.claim("things", "a").orElseThrow();
        clock.advance(Duration.ofSeconds(31));
        var quick = leases.claim("things", "a").orElseThrow();

        assertThat(quick.fence()).isGreaterThan(slow.fence());
        assertThat(leases.pulled(slow, slow.waiting().getFirst())).isEmpty();
        assertThat(leases.assured(slow)).isEmpty();
        leases.postpone(slow, Duration.ofHours(1));
        assertThat(stored("a").getList("outbox", Document.class)).hasSize(2);
        assertThat(leases.pulled(quick, quick.waiting().getFirst())).isPresent();
    }

    @Test
    void whoWritesDeliversWithoutAnotherClaim() {
        relay.start();
        things.insert("a", new Thing("a", 1), message("1"));
        await().untilAsserted(
                        () -> assertThat(stored("a").containsKey("outboxDue")).isFalse());
        assertThat(fence("a")).isEqualTo(1);
        things.replace("a", 1, new Thing("a", 2), message("2"));
        await().untilAsserted(
                        () -> assertThat(stored("a").containsKey("outboxDue")).isFalse());
        assertThat(fence("a")).isEqualTo(2);
        assertThat(recipient.got("a")).containsExactly("1", "2");
    }

    @Test
    void whoDiesRightAfterTheWriteIsSucceededOnceItsLeaseIsOver() {
        var dying = AggregateStoresForTests.of(database, new Dying(leases())).of("things", Thing.class);
        dying.insert("a", new Thing("a", 1), message("1"));
        things.insert("b", new Thing("b", 1));
        dying.replace("b", 1, new Thing("b", 2), message("1"));

        relay.sweep();
        assertThat(recipient.total()).as("it could still be delivering").isZero();
        clock.advance(Duration.ofSeconds(31));
        relay.sweep();
        assertThat(recipient.got("a")).containsExactly("1");
        assertThat(recipient.got("b")).containsExactly("1");
    }

    @Test
    void aLaneThatSomebodyHoldsIsWrittenToAllTheSame() {
        things.insert("a", new Thing("a", 1), message("1"));
        var held = leases().claim("things", "a").orElseThrow();
        var dying = AggregateStoresForTests.of(database, new Dying(leases())).of("things", Thing.class);
        assertThat(dying.replace("a", 1, new Thing("a", 2), message("2"))).isTrue();
        assertThat(dying.replace("a", 1, new Thing("a", 3), message("3")))
                .as("that version is no more")
                .isFalse();

        assertThat(fence("a")).as("still the first holder's").isEqualTo(held.fence());
        var rest = leases().pulled(held, held.waiting().getFirst()).orElseThrow();
        assertThat(rest.waiting()).extracting(OutboxMessage::id).containsExactly("2");
    }

    @Test
    void whatHasWaitedLongIsHeldAnewBeforeItIsDelivered() {
        things.insert("a", new Thing("a", 1), message("1"));
        var leases = leases();
        var held = leases.claim("things", "a").orElseThrow();
        assertThat(leases.assured(held)).contains(held);
        clock.advance(Duration.ofSeconds(19));
        var again = leases.assured(held).orElseThrow();
        assertThat(again.until()).isEqualTo(clock.instant().plusSeconds(20));
        clock.advance(Duration.ofSeconds(31));
        leases().claim("things", "a").orElseThrow();
        assertThat(leases.assured(again)).isEmpty();
    }

    @Test
    void aLeaseIsGivenOnceEvenWithClocksTenSecondsApart() {
        things.insert("a", new Thing("a", 1), message("1"));
        assertThat(leases().claim("things", "a")).isPresent();
        assertThat(leases().claim("things", "a")).isEmpty();
        clock.advance(Duration.ofSeconds(29));
        assertThat(leases().claim("things", "a")).isEmpty();
    }

    @Test
    void aFailingMessageBlocksOnlyItsOwnAggregate() {
        things.insert("a", new Thing("a", 1), message("bad"), message("2"));
        things.insert("b", new Thing("b", 1), message("1"));
        recipient.failing.add("bad");
        relay.sweep();
        assertThat(recipient.got("a")).isEmpty();
        assertThat(recipient.got("b")).containsExactly("1");

        recipient.failing.clear();
        relay.sweep();
        assertThat(recipient.got("a")).as("waits before it tries again").isEmpty();
        clock.advance(Duration.ofSeconds(2));
        relay.sweep();
        assertThat(recipient.got("a")).containsExactly("bad", "2");
    }

    @Test
    void showsWhatFailsThreeTimesInPlainWordsUntilItSucceeds() {
        things.insert("a", new Thing("a", 1), message("bad"));
        recipient.failing.add("bad");
        for (int i = 0; i < 3; i++) {
            assertThat(stuck.list("", 10)).isEmpty();
            relay.sweep();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(stuck.list("", 10)).singleElement().satisfies(work -> {
            assertThat(work.id()).isEqualTo("outbox:onward:things:a");
            assertThat(work.what()).isEqualTo("Handing it to the recipient");
            assertThat(work.detail()).contains("No");
            assertThat(work.subject()).isEqualTo("a");
            assertThat(work.attempts()).isEqualTo(3);
        });
        recipient.failing.clear();
        relay.sweep();
        assertThat(stuck.list("", 10)).isEmpty();
        assertThat(recipient.got("a")).containsExactly("bad");
    }

    @Test
    void retriesStuckWorkWhenAnOperatorAsks() {
        things.insert("a", new Thing("a", 1), message("bad"));
        recipient.failing.add("bad");
        relay.sweep();
        recipient.failing.clear();
        relay.sweep();
        assertThat(recipient.got("a")).isEmpty();
        relay.retry("onward:things:a");
        relay.sweep();
        assertThat(recipient.got("a")).containsExactly("bad");
    }

    @Test
    void keepsWhatNobodyDelivers() {
        things.insert("a", new Thing("a", 1), OutboxMessage.of("unknown", new Document(), clock.instant()));
        relay.sweep();
        assertThat(stored("a").getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void deliversAgainAfterAPause() {
        relay.start();
        relay.stop();
        things.insert("a", new Thing("a", 1), message("1"));
        relay.start();
        things.insert("b", new Thing("b", 1), message("1"));
        await().untilAsserted(() -> assertThat(recipient.total()).isEqualTo(2));
    }

    @Test
    void twoReplicasDeliverEachMessageOnce() {
        var other = relay();
        other.watch("things");
        relay.start();
        other.start();
        for (int i = 0; i < 40; i++) {
            things.insert("t" + i, new Thing("t", i), message("1"), message("2"));
        }
        await().untilAsserted(() -> assertThat(recipient.total()).isEqualTo(80));
        for (int i = 0; i < 40; i++) {
            assertThat(recipient.got("t" + i)).containsExactly("1", "2");
        }
        other.stop();
    }

    private AggregateStores stores() {
        return AggregateStoresForTests.of(database, relay);
    }

    private OutboxLeases leases() {
        return new OutboxLeases(database, clock, SETTINGS.lease(), Lane.ONWARD);
    }

    private OutboxRelay relay() {
        return RelayForTests.of(database, clock, SETTINGS, stuck, recipient);
    }

    private long fence(String id) {
        return stored(id).get("outboxLease", Document.class).getLong("fence");
    }

    private Document stored(String id) {
        return database.getCollection("things").find(Filters.eq(id)).first();
    }

    private OutboxMessage message(String id) {
        return new OutboxMessage(id, "test", new Document(), clock.instant());
    }

    private static final class Recipient implements OutboxHandler {

        final Set<String> failing = ConcurrentHashMap.newKeySet();
        private final List<String> got = new CopyOnWriteArrayList<>();

        @Override
        public String type() {
            return "test";
        }

        @Override
        public void deliver(OutboxMessage message, String aggregateId) {
            if (failing.contains(message.id())) {
                throw new IllegalStateException("No");
            }
            got.add(aggregateId + "/" + message.id());
        }

        @Override
        public String inWords(OutboxMessage message) {
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
