package countersign.review.webhook.sending;

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
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final Predicate<InetAddress> permitted;
    private final Duration limit;

    GuardedResolver(DnsResolver names, Predicate<InetAddress> permitted, Duration limit) {
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
            throw new UnknownHostException("no address that may be connected to");
        }
        return usable;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] withinLimit(Callable<InetAddress[]> lookUp) throws UnknownHostException {
        FutureTask<InetAddress[]> task = new FutureTask<>(lookUp);
        Thread thread = Thread.ofVirtual().name("webhook-dns").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException("no such host");
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new UnknownHostException("no answer from the name server");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted");
        }
    }
}
