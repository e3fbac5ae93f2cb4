package countersign.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DocumentServer.class)
class SweeperTest {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T12:00:00Z"));
    private final AtomicInteger sweeps = new AtomicInteger();

    SweeperTest(MongoDatabase database) {
        this.database = database;
    }

    @Test
    void leavesItToOneReplicaInEachPeriod() {
        database.getCollection("sweepLeases").drop();
        var first = replica();
        var second = replica();
        first.sweep();
        second.sweep();
        assertThat(sweeps).hasValue(1);
        clock.advance(EVERY);
        second.sweep();
        first.sweep();
        assertThat(sweeps).hasValue(2);
    }

    @Test
    void goesOnAfterAFailureAndAfterAPause() {
        var sweeper = new Sweeper("failing", Duration.ofMillis(10), () -> {
            sweeps.incrementAndGet();
            throw new IllegalStateException("away");
        });
        sweeper.start();
        await().until(() -> sweeps.get() >= 2);
        sweeper.stop();
        assertThat(sweeper.isRunning()).isFalse();
        var before = sweeps.get();
        sweeper.start();
        await().until(() -> sweeps.get() > before + 1);
        sweeper.stop();
    }

    private Sweeper replica() {
        return Sweeper.leased("expiry", EVERY, new SweepLease(database, clock), sweeps::incrementAndGet);
    }
}
