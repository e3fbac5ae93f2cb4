package countersign.e2e;

import static org.awaitility.Awaitility.await;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import countersign.e2e.suite.RunningSuite;
import countersign.local.demo.Demo;
import countersign.local.receiver.ReceivedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A webhook as the region's system received it, judged with the public reference library. */
public record Webhook(ReceivedCall call, String secret) {
    public static Webhook awaitFor(RunningSuite suite, String returnId) {
        ReceivedCall call = await("webhook of " + returnId)
                .atMost(Duration.ofSeconds(90))
                .until(() -> allFor(suite, returnId).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
        return new Webhook(call, suite.secrets().find(Demo.WEBHOOK_SECRET).orElseThrow());
    }

    public static List<ReceivedCall> allFor(RunningSuite suite, String returnId) {
        return suite.received().all().stream()
                .filter(call -> json(call).at("/data/returnId").asString("").equals(returnId))
                .toList();
    }

    boolean isVerifiedByTheReferenceLibrary() {
        Map<String, List<String>> headers = call.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        try {
            new com.standardwebhooks.Webhook(secret).verify(call.body(), headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            throw new AssertionError("the reference library refuses the webhook", e);
        }
    }

    String data(String field) {
        return json(call).required("data").required(field).asString();
    }

    private static JsonNode json(ReceivedCall call) {
        return Sha256.json(call.body());
    }
}
