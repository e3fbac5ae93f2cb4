package countersign.review.webhook.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Posts one message once. Never throws for what the network or the receiver does: that is the answer. */
public final class WebhookSender implements AutoCloseable {

    private static final int BODY_KEPT = 2_048;
    private static final ContentType JSON = ContentType.create("application/json");

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient allowListed;
    private final ScheduledExecutorService deadlines;
    private final SendingLimits limits;
    private final Clock clock;

    WebhookSender(
            CloseableHttpClient guarded,
            CloseableHttpClient allowListed,
            ScheduledExecutorService deadlines,
            SendingLimits limits,
            Clock clock) {
        this.guarded = guarded;
        this.allowListed = allowListed;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    /** A sender with the limits of W3 and the address tables of W4. */
    public static WebhookSender usual(Clock clock) {
        return with(SystemDefaultDnsResolver.INSTANCE, SendingLimits.USUAL, clock);
    }

    static WebhookSender with(DnsResolver names, SendingLimits limits, Clock clock) {
        return new WebhookSender(
                WebhookClients.connectingTo(GlobalAddresses::contains, names, limits),
                WebhookClients.connectingTo(any -> true, names, limits),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("webhook-deadlines").daemon().factory()),
                limits,
                clock);
    }

    public Attempt post(Destination destination, Map<String, String> headers, byte[] body) {
        return switch (destination) {
            case Destination.Guarded(var uri) -> post(guarded, new HttpPost(uri), headers, body);
            case Destination.AllowListed(var uri) -> post(allowListed, new HttpPost(uri), headers, body);
            case Destination.Refused refused ->
                new Attempt(Optional.empty(), Duration.ZERO, new Attempt.Failed(Attempt.Failure.NO_SUCH_HOST));
        };
    }

    private Attempt post(CloseableHttpClient client, HttpPost request, Map<String, String> headers, byte[] body) {
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, JSON));
        HttpClientContext context = HttpClientContext.create();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limits.whole().toMillis(),
                TimeUnit.MILLISECONDS);
        long start = System.nanoTime();
        Attempt.Result result = exchange(client, request, context, late);
        deadline.cancel(false);
        return new Attempt(addressOf(context), Duration.ofNanos(System.nanoTime() - start), result);
    }

    private Attempt.Result exchange(
            CloseableHttpClient client, HttpPost request, HttpClientContext context, AtomicBoolean late) {
        try {
            return client.execute(request, context, this::answer);
        } catch (IOException e) {
            return new Attempt.Failed(late.get() ? Attempt.Failure.TIMED_OUT : failureOf(e));
        }
    }

    private Attempt.Answered answer(ClassicHttpResponse response) throws HttpException, IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        return new Attempt.Answered(
                response.getCode(),
                beginning(response.getEntity()),
                Optional.ofNullable(retryAfter).flatMap(header -> RetryAfter.read(header.getValue(), clock.instant())));
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            return new String(content.readNBytes(BODY_KEPT), StandardCharsets.UTF_8);
        }
    }

    private static Attempt.Failure failureOf(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> Attempt.Failure.NO_SUCH_HOST;
            case ConnectTimeoutException slow -> Attempt.Failure.TIMED_OUT;
            case InterruptedIOException slow -> Attempt.Failure.TIMED_OUT;
            case HttpHostConnectException refused -> Attempt.Failure.NOT_REACHED;
            case SSLException tls -> Attempt.Failure.TLS;
            case ConnectException refused -> Attempt.Failure.NOT_REACHED;
            case NoRouteToHostException refused -> Attempt.Failure.NOT_REACHED;
            default -> Attempt.Failure.BROKEN_OFF;
        };
    }

    private static Optional<String> addressOf(HttpClientContext context) {
        return Optional.ofNullable(context.getEndpointDetails())
                .map(details -> details.getRemoteAddress())
                .map(SocketAddress::toString)
                .map(text -> text.substring(text.indexOf('/') + 1));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        guarded.close();
        allowListed.close();
    }
}
