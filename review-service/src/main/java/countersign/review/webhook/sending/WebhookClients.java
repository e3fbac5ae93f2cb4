package countersign.review.webhook.sending;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** HTTP clients that follow nothing, keep nothing, repeat nothing and obey no proxy of the environment. */
final class WebhookClients {

    private static final int CONNECTIONS = 200;

    private WebhookClients() {}

    static CloseableHttpClient connectingTo(Predicate<InetAddress> permitted, DnsResolver names, SendingLimits limits) {
        Timeout whole = Timeout.of(limits.whole());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(names, permitted, limits.lookUp()))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(whole).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(whole)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .setResponseTimeout(whole)
                        .setHardCancellationEnabled(true)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Countersign-Webhooks/1")
                .build();
    }
}
