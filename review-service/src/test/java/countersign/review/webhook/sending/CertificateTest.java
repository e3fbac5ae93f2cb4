package countersign.review.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Real servers with certificates good and bad; nothing of a message reaches one whose certificate is bad. */
class CertificateTest {

    private static final String HOST = "returns.region.example";
    private static final TestCertificates CERTIFICATES = new TestCertificates();

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void sendsToAServerThatATrustedAuthorityVouchesFor() throws Exception {
        assertThat(kind(CERTIFICATES.server(HOST, TestCertificates.valid()))).isEqualTo("received");
        assertThat(calls).hasValue(1);
    }

    @Test
    void refusesACertificateOutOfItsTime() throws Exception {
        assertThat(kind(CERTIFICATES.server(HOST, TestCertificates.expired()))).isEqualTo("certificate-expired");
        assertThat(kind(CERTIFICATES.server(HOST, TestCertificates.early()))).isEqualTo("certificate-expired");
        assertThat(calls).hasValue(0);
    }

    @Test
    void refusesACertificateOfAnotherHost() throws Exception {
        assertThat(kind(CERTIFICATES.server("other.region.example", TestCertificates.valid())))
                .isEqualTo("certificate-of-another-host");
        assertThat(kind(CERTIFICATES.server("*.returns.region.example", TestCertificates.valid())))
                .isEqualTo("certificate-of-another-host");
        assertThat(calls).hasValue(0);
    }

    @Test
    void refusesACertificateThatNobodyTrustedVouchesFor() throws Exception {
        assertThat(kind(TestCertificates.selfSigned(HOST))).isEqualTo("certificate-not-trusted");
        assertThat(kind(new TestCertificates().server(HOST, TestCertificates.valid())))
                .isEqualTo("certificate-not-trusted");
        assertThat(calls).hasValue(0);
    }

    private String kind(SSLContext serving) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving));
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (WebhookSender sender = Networks.trusting(CERTIFICATES.trust())) {
            URI uri = URI.create("https://" + HOST + ":" + server.getAddress().getPort() + "/hook");
            return sender.post(new Destination.Guarded(uri), Map.of(), new byte[] {'{', '}'})
                    .kind();
        } finally {
            server.stop(0);
        }
    }
}
