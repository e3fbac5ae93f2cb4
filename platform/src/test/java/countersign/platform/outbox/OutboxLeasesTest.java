package countersign.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import countersign.platform.mongo.AggregateStoresForTests;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Who delivers: one at a time, the one that has written first of all, and another once its lease is over. */
class OutboxLeasesTest extends OutboxStory {

    OutboxLeasesTest(MongoDatabase database) {
        super(database);
    }

    @Test
    void deliversAgainAfterACrashBetweenDeliveryAndPull() {
        things.insert("a", new Thing("a", 1), message("1"), message("2"));
        var leases = leases();
        var crashed = leases.claim("things", "a").orElseThrow();
        var first = crashed.waiting().getFirst();
        recipient.deliver(new Nothing(), new Origin("a", first.id(), first.at()));

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
        start();
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
    void twoReplicasDeliverEachMessageOnce() {
        var other = relay();
        other.watch("things");
        start();
        other.start();
        var othersSweeper = sweeper(other);
        othersSweeper.start();
        for (int i = 0; i < 40; i++) {
            things.insert("t" + i, new Thing("t", i), message("1"), message("2"));
        }
        await().untilAsserted(() -> assertThat(recipient.total()).isEqualTo(80));
        for (int i = 0; i < 40; i++) {
            assertThat(recipient.got("t" + i)).containsExactly("1", "2");
        }
        othersSweeper.stop();
        other.stop();
    }

    private long fence(String id) {
        return stored(id).get("outboxLease", Document.class).getLong("fence");
    }
}
