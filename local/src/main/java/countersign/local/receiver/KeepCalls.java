package countersign.local.receiver;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes each webhook to disk before it is answered, so that an answered call is never lost. */
final class KeepCalls implements ServeEventListener {
    private final ReceivedCalls calls;

    KeepCalls(ReceivedCalls calls) {
        this.calls = calls;
    }

    @Override
    public String getName() {
        return "keep-calls";
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        LoggedRequest request = event.getRequest();
        if (request.getMethod().getName().equals("POST") && request.getUrl().startsWith(Receiver.WEBHOOKS)) {
            calls.keep(new ReceivedCall(
                    Instant.now().toString(), request.getUrl(), headers(request), request.getBodyAsString()));
        }
    }

    private static Map<String, String> headers(LoggedRequest request) {
        Map<String, String> kept = new TreeMap<>();
        Stream.of("content-type", "webhook-id", "webhook-timestamp", "webhook-signature")
                .filter(request::containsHeader)
                .forEach(name -> kept.put(name, request.getHeader(name)));
        return kept;
    }
}
