package countersign.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What was written goes out, in order, until it has arrived. */
class OutboxRelayTest extends OutboxStory {

    OutboxRelayTest(MongoDatabase database) {
        super(database);
    }

    @Test
    void deliversAtOnceAfterTheWriteInOrder() {
        start();
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
    void whatIsDoneAboutStuckWorkIsOnTheRecordThatItsMessageNames() {
        things.insert("a", new Thing("a", 1), message("bad").recordedIn("QUY"));
        things.insert("b", new Thing("b", 1), message("bad"));
        recipient.failing.add("bad");
        for (int i = 0; i < 3; i++) {
            relay.sweep();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(stuck.about("outbox:onward:things:a").orElseThrow().chain()).isEqualTo("QUY");
        assertThat(stuck.about("outbox:onward:things:b").orElseThrow().chain()).isNull();
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
        var unknown = new MessageType<>("unknown", Nothing.class);
        things.insert("a", new Thing("a", 1), OutboxMessage.of(unknown, new Nothing(), clock.instant()));
        relay.sweep();
        assertThat(stored("a").getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void deliversAgainAfterAPause() {
        start();
        stop();
        things.insert("a", new Thing("a", 1), message("1"));
        start();
        things.insert("b", new Thing("b", 1), message("1"));
        await().untilAsserted(() -> assertThat(recipient.total()).isEqualTo(2));
    }
}
