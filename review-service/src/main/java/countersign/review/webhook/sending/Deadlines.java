package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;

/** Ends a request that takes too long as a whole, however lively each of its parts is. */
final class Deadlines implements AutoCloseable {

    private final Duration whole;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    Deadlines(Duration whole) {
        this.whole = whole;
    }

    /** Counts from now on. Closing a connection may block, so each is closed on a thread of its own. */
    Deadline of(HttpPost request) {
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> alarm = timer.schedule(
                () -> {
                    over.set(true);
                    Thread.ofVirtual().name("webhook-cut-off").start(request::cancel);
                },
                whole.toMillis(),
                TimeUnit.MILLISECONDS);
        return new Deadline(alarm, over);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The deadline of one request. */
    record Deadline(ScheduledFuture<?> alarm, AtomicBoolean over) implements AutoCloseable {

        boolean isOver() {
            return over.get();
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }
}
