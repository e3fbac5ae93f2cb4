package countersign.platform.outbox;

import countersign.platform.readiness.AfterPreparation;
import countersign.platform.stuck.StuckWorkSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** Sends what waits in outboxes: at once after a write, and by sweep what was missed (a crash, another replica's). */
public final class OutboxRelay implements OutboxSignal, StuckWorkSource, AfterPreparation {

    static final String PREFIX = "outbox:";

    private final Map<Lane, LaneDelivery> lanes = new EnumMap<>(Lane.class);
    private final Set<String> collections = ConcurrentHashMap.newKeySet();

    OutboxRelay(List<LaneDelivery> lanes) {
        lanes.forEach(lane -> this.lanes.put(lane.lane(), lane));
    }

    @Override
    public void watch(String collection) {
        collections.add(collection);
    }

    @Override
    public Optional<LeaseTerms> terms(Lane lane) {
        return of(lane).terms();
    }

    @Override
    public void held(Lane lane, String collection, Document written) {
        of(lane).submit(Leased.from(collection, lane, written));
    }

    @Override
    public void written(Lane lane, String collection, String id) {
        of(lane).submit(collection, id);
    }

    /** Looks through all collections once and delivers what is due, on this thread. */
    public void sweep() {
        lanes.values().forEach(lane -> collections.forEach(lane::emptyDue));
    }

    /** Looks through all collections once and has what is due delivered soon, while deliveries are made here. */
    void submitDue() {
        lanes.values().forEach(lane -> collections.forEach(lane::submitDue));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** @param reference {@code lane:collection:id} */
    @Override
    public void retry(String reference) {
        var parts = reference.split(":", 3);
        of(Lane.valueOf(parts[0].toUpperCase(Locale.ROOT))).retry(parts[1], parts[2]);
    }

    private LaneDelivery of(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    @Override
    public void start() {
        lanes.values().forEach(LaneDelivery::start);
    }

    /** Can be started again; what was not delivered is swept up then. */
    @Override
    public void stop() {
        lanes.values().forEach(LaneDelivery::stop);
    }

    /** Begins before, and ends after, the web server: what the last requests have written is still delivered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return lanes.values().stream().allMatch(lane -> lane.terms().isPresent());
    }
}
