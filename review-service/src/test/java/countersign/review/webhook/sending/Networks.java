package countersign.review.webhook.sending;

import countersign.review.webhook.address.GlobalAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;

/** Networks as tests need them, and senders into them. */
final class Networks {

    static final SendingLimits SHORT =
            new SendingLimits(Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(800));
    static final SendingLimits PATIENT =
            new SendingLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));

    private Networks() {}

    static WebhookSender sender(SendingLimits limits) {
        return WebhookSender.with(Network.internet(), limits, Clock.systemUTC());
    }

    static WebhookSender sender(DnsResolver names, SendingLimits limits) {
        return WebhookSender.with(
                new Network(names, GlobalAddresses::contains, SSLContexts.createSystemDefault()),
                limits,
                Clock.systemUTC());
    }

    /** Where every name leads to this machine, certificates of this kind are trusted, and this machine is outside. */
    static WebhookSender trusting(SSLContext trusted) {
        DnsResolver here = names(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        return WebhookSender.with(new Network(here, any -> true, trusted), PATIENT, Clock.systemUTC());
    }

    /** Where only these addresses of this machine are outside. */
    static WebhookSender outside(DnsResolver names, Set<InetAddress> outside) {
        return WebhookSender.with(
                new Network(names, outside::contains, SSLContexts.createSystemDefault()), PATIENT, Clock.systemUTC());
    }

    /** A look-up in a test. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
