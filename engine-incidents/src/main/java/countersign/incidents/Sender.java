package countersign.incidents;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hands over what waits, in order, until it is taken; after a failure with a growing pause. When there is nothing to
 * tell it says that from time to time, so that silence means that something is wrong.
 */
final class Sender implements Runnable {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;

    private final int partition;
    private final Backlog backlog;
    private final Suite suite;
    private final Settings settings;
    private final Complaints complaints;
    private final Thread thread;
    private volatile boolean stopped;
    private long lastTold = System.nanoTime() - Duration.ofDays(1).toNanos();

    Sender(int partition, Backlog backlog, Suite suite, Settings settings, Complaints complaints) {
        this.partition = partition;
        this.backlog = backlog;
        this.suite = suite;
        this.settings = settings;
        this.complaints = complaints;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("incident-exporter-" + partition)
                .unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** At once: what is under way is handed over again after the next opening. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                step(backlog.next(TICK));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(List<Backlog.Entry> entries) throws InterruptedException {
        if (!entries.isEmpty()
                || System.nanoTime() - lastTold >= settings.heartbeat().toNanos()) {
            tell(entries);
        }
        if (!stopped) {
            backlog.handedOver(entries);
        }
    }

    private void tell(List<Backlog.Entry> entries) throws InterruptedException {
        for (int failures = 0; !stopped; failures++) {
            @Nullable String trouble = trouble(entries);
            if (trouble == null) {
                complaints.over();
                lastTold = System.nanoTime();
                return;
            }
            complaints.about(trouble, backlog.size());
            Thread.sleep(pause(failures));
        }
    }

    private @Nullable String trouble(List<Backlog.Entry> entries) throws InterruptedException {
        try {
            suite.take(body(entries));
            return null;
        } catch (IOException failure) {
            return failure.toString();
        } catch (RuntimeException unforeseen) {
            return "unforeseen: " + unforeseen;
        }
    }

    private String body(List<Backlog.Entry> entries) {
        return "{\"partition\":" + partition + ",\"waiting\":" + backlog.size() + ",\"records\":["
                + String.join(",", entries.stream().map(Backlog.Entry::json).toList())
                + "]}";
    }

    private Duration pause(int failures) {
        var doubled = TICK.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var longest = doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest.toMillis() / 2, longest.toMillis() + 1));
    }
}
