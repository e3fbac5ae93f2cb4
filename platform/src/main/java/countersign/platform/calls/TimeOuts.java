package countersign.platform.calls;

import feign.Request;
import java.time.Duration;

/** How long a call may take: 2 s to connect, 5 s to answer; redirects are not followed. */
final class TimeOuts {

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(5);
    static final Request.Options OPTIONS = new Request.Options(CONNECT, READ, false);

    private TimeOuts() {}
}
