package countersign.incidents;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** What is not handed over yet, in the log's order; bounded. The broker's thread adds, ours takes. */
final class Backlog {

    private static final int AT_ONCE = 100;

    /** A record's position in the log, and what the suite is told of it. */
    record Entry(long position, String json) {}

    private final int most;
    private final LongConsumer acknowledge;
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private long seen = -1;
    private long acknowledged = -1;

    Backlog(int most, LongConsumer acknowledge) {
        this.most = most;
        this.acknowledge = acknowledge;
    }

    /** Notes that the log was read so far, and what there is to tell of the record at that position. */
    synchronized void add(long position, Optional<String> json) {
        if (json.isPresent()) {
            if (waiting.size() >= most) {
                throw new IllegalStateException(
                        most + " records wait to be handed over; no more are taken until the suite answers");
            }
            waiting.add(new Entry(position, json.get()));
            notifyAll();
        }
        seen = position;
    }

    /** The next to hand over; they stay until {@link #handedOver}. None if none comes in time. */
    synchronized List<Entry> next(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); waiting.isEmpty() && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return waiting.stream().limit(AT_ONCE).toList();
    }

    /** These are with the suite; the broker may forget the log so far. */
    synchronized void handedOver(List<Entry> entries) {
        entries.forEach(entry -> waiting.remove());
        long upTo = waiting.isEmpty() ? seen : waiting.element().position() - 1;
        if (upTo > acknowledged) {
            acknowledged = upTo;
            acknowledge.accept(upTo);
        }
    }

    synchronized int size() {
        return waiting.size();
    }
}
