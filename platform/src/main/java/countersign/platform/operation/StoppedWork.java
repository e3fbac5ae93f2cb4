package countersign.platform.operation;

import countersign.platform.audit.AuditMessages;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.stuck.About;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Work that was stopped for a reason that people have to look into: operators see it as stuck work until it is mended,
 * and it is on the record of its organisation, once.
 */
public final class StoppedWork {

    /** What was stopped, and why; kept for good. */
    record Stopped(String work, String why, Instant at) {}

    private final Aggregates<Stopped> stopped;
    private final StuckWorks stuck;
    private final Clock clock;

    public StoppedWork(AggregateStores stores, StuckWorks stuck, Clock clock) {
        this.stopped = stores.of("stoppedWork", Stopped.class);
        this.stuck = stuck;
        this.clock = clock;
    }

    /** Shows it to operators under this id of stuck work, and puts it on the record unless it is there. */
    public void note(String id, About about, StoppedException why, int attempts) {
        stuck.record(id, about, why, attempts);
        record(id, about, why);
    }

    /** Puts it on the record alone, unless it is there. */
    public void record(String id, About about, StoppedException why) {
        var at = clock.instant();
        var entry = Stream.ofNullable(about.chain())
                .map(chain ->
                        AuditMessages.inWords(chain, "work.stopped", subjects(id, about), null, text(about, why), at))
                .toArray(OutboxMessage[]::new);
        stopped.insert(id, new Stopped(id, why.why(), at), entry);
    }

    private static List<String> subjects(String id, About about) {
        return Stream.concat(Stream.ofNullable(about.subject()), Stream.of(id)).toList();
    }

    private static String text(About about, StoppedException why) {
        return about.what() + "\n" + why.why();
    }
}
