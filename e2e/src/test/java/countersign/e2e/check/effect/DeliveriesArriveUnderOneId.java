package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.local.receiver.ReceivedCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;

/** Every sending of a return reached the region at least once, with one id, the same bytes and a good signature. */
public final class DeliveriesArriveUnderOneId implements Invariant {
    private static final Duration LATE = Duration.ofMinutes(2);

    @Override
    public String promise() {
        return "each return was received at least once, under one webhook-id for each sending";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.received().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<String, List<ReceivedCall>> calls =
                evidence.received().stream().collect(Collectors.groupingBy(DeliveriesArriveUnderOneId::id));
        return Stream.of(
                        evidence.all("review.deliveries").stream().flatMap(delivery -> left(delivery, calls)),
                        unqueued(evidence),
                        calls.keySet().stream()
                                .filter(id -> evidence.all("review.deliveries").stream()
                                        .noneMatch(delivery -> Bson.id(delivery).equals(id)))
                                .map(id -> id + " was received, but is no delivery"),
                        calls.values().stream()
                                .filter(same -> same.stream()
                                                .map(ReceivedCall::body)
                                                .distinct()
                                                .count()
                                        != 1)
                                .map(same -> id(same.getFirst()) + " came with different bytes"),
                        evidence.received().stream()
                                .filter(call -> !isSigned(call, evidence.secret()))
                                .map(call -> id(call) + " came with a signature that is not good"))
                .flatMap(Function.identity());
    }

    /** One that was given up is human work; one that waits for its next attempt is not late yet. */
    private static Stream<String> left(Document delivery, Map<String, List<ReceivedCall>> calls) {
        String state = Bson.text(delivery, "body.progress.state");
        boolean isLate = Bson.at(delivery, "body.progress.dueAt")
                .map(Date.class::cast)
                .filter(due -> due.toInstant().isBefore(Instant.now().minus(LATE)))
                .isPresent();
        if (state.equals("delivered") && !calls.containsKey(Bson.id(delivery))) {
            return Stream.of(Bson.id(delivery) + " counts as delivered, and was never received");
        }
        return isLate ? Stream.of(Bson.id(delivery) + " was due long ago") : Stream.empty();
    }

    private static Stream<String> unqueued(Evidence evidence) {
        List<String> deliveries =
                evidence.all("review.deliveries").stream().map(Bson::id).toList();
        return evidence.all("review.returns").stream()
                .flatMap(each -> Bson.list(each, "body.envelopes").stream())
                .flatMap(envelope -> Bson.list(envelope, "sendings").stream())
                .map(sending -> Bson.text(sending, "delivery"))
                .filter(delivery -> !deliveries.contains(delivery))
                .map(delivery -> delivery + " was never queued");
    }

    private static String id(ReceivedCall call) {
        return call.headers().getOrDefault("webhook-id", "a call without webhook-id");
    }

    /** As Standard Webhooks has it; the time is the attempt's own, and long past here. */
    private static boolean isSigned(ReceivedCall call, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            String signed = id(call) + "." + call.headers().get("webhook-timestamp") + "." + call.body();
            String good =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return List.of(call.headers().getOrDefault("webhook-signature", "").split(" "))
                    .contains(good);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
