package countersign.review.webhook.sending;

import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** Posts one message once. Never throws for what the network or the receiver does: that is the answer. */
public final class WebhookSender implements AutoCloseable {

    private static final int BODY_KEPT = 2_048;
    private static final ContentType JSON = ContentType.create("application/json");

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient allowListed;
    private final Deadlines deadlines;
    private final Clock clock;

    WebhookSender(CloseableHttpClient guarded, CloseableHttpClient allowListed, Deadlines deadlines, Clock clock) {
        this.guarded = guarded;
        this.allowListed = allowListed;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A sender into the internet. */
    public static WebhookSender within(SendingLimits limits, Clock clock) {
        return with(Network.internet(), limits, clock);
    }

    static WebhookSender with(Network network, SendingLimits limits, Clock clock) {
        return new WebhookSender(
                WebhookClients.connectingTo(network.permitted(), network, limits),
                WebhookClients.connectingTo(any -> true, network, limits),
                new Deadlines(limits.whole()),
                clock);
    }

    public Attempt post(Destination destination, Map<String, String> headers, byte[] body) {
        return switch (destination) {
            case Destination.Guarded(URI uri) -> post(guarded, new HttpPost(uri), headers, body);
            case Destination.AllowListed(URI uri) -> post(allowListed, new HttpPost(uri), headers, body);
            case Destination.Refused refused -> Attempt.failed(Failure.ADDRESS_REFUSED);
        };
    }

    private Attempt post(CloseableHttpClient client, HttpPost request, Map<String, String> headers, byte[] body) {
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, JSON));
        HttpClientContext context = HttpClientContext.create();
        long start = System.nanoTime();
        try (Deadlines.Deadline deadline = deadlines.of(request)) {
            Attempt.Result result = exchange(client, request, context, deadline);
            return new Attempt(addressOf(context), Duration.ofNanos(System.nanoTime() - start), result);
        }
    }

    private Attempt.Result exchange(
            CloseableHttpClient client, HttpPost request, HttpClientContext context, Deadlines.Deadline deadline) {
        try {
            return answer(client.executeOpen(RoutingSupport.determineHost(request), request, context), request);
        } catch (IOException e) {
            return new Attempt.Failed(deadline.isOver() ? Failure.TIMED_OUT : Failures.of(e));
        } catch (HttpException notAnAddress) {
            return new Attempt.Failed(Failure.ADDRESS_REFUSED);
        }
    }

    /** What is beyond the beginning of the body is never read: the connection is cut off. */
    private Attempt.Answered answer(ClassicHttpResponse response, HttpPost request) throws IOException {
        try {
            Header retryAfter = response.getFirstHeader("Retry-After");
            return new Attempt.Answered(
                    response.getCode(),
                    beginning(response.getEntity()),
                    Optional.ofNullable(retryAfter)
                            .flatMap(header -> RetryAfter.read(header.getValue(), clock.instant())));
        } finally {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        return entity == null ? "" : new String(entity.getContent().readNBytes(BODY_KEPT), StandardCharsets.UTF_8);
    }

    private static Optional<String> addressOf(HttpClientContext context) {
        return Optional.ofNullable(context.getEndpointDetails())
                .map(details -> details.getRemoteAddress())
                .map(SocketAddress::toString)
                .map(text -> text.substring(text.indexOf('/') + 1));
    }

    @Override
    public void close() throws IOException {
        deadlines.close();
        guarded.close();
        allowListed.close();
    }
}
