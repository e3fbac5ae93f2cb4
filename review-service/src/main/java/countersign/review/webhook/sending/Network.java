package countersign.review.webhook.sending;

import countersign.review.webhook.address.GlobalAddresses;
import java.net.InetAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * What lies outside: who knows names, which addresses may be connected to, and whose certificates are trusted.
 *
 * @param permitted for hosts that the operator has not named
 */
record Network(DnsResolver names, Predicate<InetAddress> permitted, SSLContext trusted) {

    /** The internet, seen from this machine. */
    static Network internet() {
        return new Network(
                SystemDefaultDnsResolver.INSTANCE, GlobalAddresses::contains, SSLContexts.createSystemDefault());
    }
}
