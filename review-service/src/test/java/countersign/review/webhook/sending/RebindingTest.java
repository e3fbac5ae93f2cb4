package countersign.review.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name that changes where it leads. Two addresses of this machine with a server each: 127.0.0.2 plays the internet,
 * 127.0.0.3 the inside.
 */
class RebindingTest {

    private final AtomicInteger outsideCalls = new AtomicInteger();
    private final AtomicInteger insideCalls = new AtomicInteger();
    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer outsideServer;
    private HttpServer insideServer;
    private InetAddress outside;
    private InetAddress inside;

    @BeforeEach
    void twoServersOnOnePort() throws IOException {
        outside = InetAddress.getByName("127.0.0.2");
        inside = InetAddress.getByName("127.0.0.3");
        outsideServer = serving(outside, 0, outsideCalls);
        insideServer = serving(inside, outsideServer.getAddress().getPort(), insideCalls);
    }

    @AfterEach
    void end() {
        outsideServer.stop(0);
        insideServer.stop(0);
    }

    @Test
    void connectsToTheVeryAddressThatWasCheckedThoughTheNameMovesAtOnce() throws IOException {
        Attempt attempt = post(inTurn(List.of(outside), List.of(inside)), 1).getFirst();

        assertThat(attempt.succeeded()).isTrue();
        assertThat(attempt.address())
                .hasValueSatisfying(text -> assertThat(text).startsWith("127.0.0.2:"));
        assertThat(lookUps)
                .as("what is checked and what is used is one look-up")
                .hasValue(1);
        assertThat(insideCalls).hasValue(0);
    }

    @Test
    void checksAgainAtEveryAttempt() throws IOException {
        List<Attempt> attempts = post(inTurn(List.of(outside), List.of(inside), List.of(outside)), 3);

        assertThat(attempts).extracting(Attempt::kind).containsExactly("received", "address-not-permitted", "received");
        assertThat(insideCalls).hasValue(0);
        assertThat(outsideCalls).hasValue(2);
    }

    @Test
    void neverTriesAnInsideAddressOfANameThatHasBoth() throws IOException {
        outsideServer.stop(0);

        List<Attempt> attempts = post(inTurn(List.of(inside, outside, inside)), 1);

        assertThat(attempts).extracting(Attempt::kind).containsExactly("not-reached");
        assertThat(insideCalls).hasValue(0);
    }

    @Test
    void doesNotFollowARedirectInside() throws IOException {
        outsideServer.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.3:" + port() + "/hook");
            exchange.sendResponseHeaders(308, -1);
            exchange.close();
        });
        try (WebhookSender sender = Networks.outside(inTurn(List.of(outside)), Set.of(outside))) {
            Attempt attempt = sender.post(to("/moved"), Map.of(), new byte[] {'{', '}'});

            assertThat(attempt.kind()).isEqualTo("redirected");
            assertThat(attempt.words()).contains("308", "never followed");
        }
        assertThat(insideCalls).hasValue(0);
    }

    private List<Attempt> post(DnsResolver names, int times) throws IOException {
        try (WebhookSender sender = Networks.outside(names, Set.of(outside))) {
            return IntStream.range(0, times)
                    .mapToObj(time -> sender.post(to("/hook"), Map.of(), new byte[] {'{', '}'}))
                    .toList();
        }
    }

    private Destination to(String path) {
        return new Destination.Guarded(URI.create("http://region.example:" + port() + path));
    }

    private int port() {
        return outsideServer.getAddress().getPort();
    }

    /** A name server that answers so the first time, so the second, and then stays with the last. */
    @SafeVarargs
    private DnsResolver inTurn(List<InetAddress>... answers) {
        return Networks.names(host -> {
            int time = Math.min(lookUps.getAndIncrement(), answers.length - 1);
            if (!host.equals("region.example")) {
                throw new UnknownHostException(host);
            }
            return answers[time].toArray(InetAddress[]::new);
        });
    }

    private static HttpServer serving(InetAddress address, int port, AtomicInteger calls) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/hook", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
