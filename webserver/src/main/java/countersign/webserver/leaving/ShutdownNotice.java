package countersign.webserver.leaving;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on serving for a while after the replica has begun to say that it is not ready, so that a balancer that asks for
 * readiness sends its requests elsewhere before the first one could be refused. Not needed where something else waits,
 * such as a {@code preStop} hook.
 */
final class ShutdownNotice implements SmartLifecycle {

    private final Duration notice;
    private volatile boolean running;

    ShutdownNotice(Duration notice) {
        this.notice = notice;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var until = System.nanoTime() + notice.toNanos();
        for (var left = notice.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Before the web server stops taking requests. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
