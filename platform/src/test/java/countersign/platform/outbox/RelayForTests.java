package countersign.platform.outbox;

import com.mongodb.client.MongoDatabase;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Backoff;
import java.time.Clock;
import java.util.stream.Stream;

/** A relay without an application. */
final class RelayForTests {

    private RelayForTests() {}

    static OutboxRelay of(
            MongoDatabase database,
            Clock clock,
            OutboxSettings settings,
            StuckWorks stuck,
            OutboxHandler<?>... handlers) {
        return new OutboxRelay(Stream.of(Lane.values())
                .map(lane -> lane(lane, database, clock, settings, stuck, handlers))
                .toList());
    }

    private static LaneDelivery lane(
            Lane lane,
            MongoDatabase database,
            Clock clock,
            OutboxSettings settings,
            StuckWorks stuck,
            OutboxHandler<?>... handlers) {
        var leases = new OutboxLeases(database, clock, settings.lease(), lane);
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        return new LaneDelivery(
                lane, leases, new OutboxDelivery(leases, stuck, backoff, () -> Stream.of(handlers)), settings);
    }
}
