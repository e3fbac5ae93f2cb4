package countersign.review.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up inside the client, for every connection anew, and lets only the permitted addresses through. Since
 * these very addresses are connected to, a name that changes its address between check and use gains nothing.
 */
public final class GuardedResolver implements DnsResolver {

    /** The name has addresses, but none of them may be connected to. */
    public static final class NotPermitted extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPermitted() {
            super("no address that may be connected to");
        }
    }

    /** The name server did not answer in time. */
    public static final class Unanswered extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Unanswered() {
            super("no answer from the name server");
        }
    }

    private final DnsResolver names;
    private final Predicate<InetAddress> permitted;
    private final Duration limit;

    public GuardedResolver(DnsResolver names, Predicate<InetAddress> permitted, Duration limit) {
        this.names = names;
        this.permitted = permitted;
        this.limit = limit;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] usable = Arrays.stream(withinLimit(() -> names.resolve(host)))
                .filter(permitted)
                .toArray(InetAddress[]::new);
        if (usable.length == 0) {
            throw new NotPermitted();
        }
        return usable;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /**
     * On a thread of the platform: a look-up blocks in native code, where it would hold up virtual threads' carriers.
     */
    private InetAddress[] withinLimit(Callable<InetAddress[]> lookUp) throws UnknownHostException {
        FutureTask<InetAddress[]> task = new FutureTask<>(lookUp);
        Thread thread = Thread.ofPlatform().name("webhook-dns").daemon().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException("no such host");
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Unanswered();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted");
        }
    }
}
