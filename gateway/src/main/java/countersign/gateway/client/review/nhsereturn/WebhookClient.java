package countersign.gateway.client.review.nhsereturn;

import countersign.gateway.call.Paged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What review-service sends to the endpoints of other systems, and how that went. */
@FeignClient(name = "webhooks", url = "${countersign.services.review.url}", path = "/api/review")
public interface WebhookClient {

    /**
     * A message to one endpoint.
     *
     * @param state pending, delivered or exhausted
     * @param failures in a row
     */
    record Delivery(
            String id,
            String endpoint,
            String subject,
            String state,
            boolean underWay,
            Instant createdAt,
            int attempts,
            int failures,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant settledAt,
            @Nullable String reason,
            boolean mayReplay) {}

    /** One attempt; address and body are there for operators only. */
    record Attempt(
            int number,
            Instant at,
            String host,
            @Nullable String address,
            String kind,
            String words,
            @Nullable String body) {}

    /** Where an organisation takes its messages; {@code state} is active or disabled. */
    record Endpoint(
            String id,
            String organisation,
            String url,
            String state,
            @Nullable Instant disabledAt) {}

    /**
     * Something that does not reach an endpoint unless somebody asks for it.
     *
     * @param delivery none if it was sent while the endpoint was switched off
     * @param sentWithAll whether it goes when all is sent
     */
    record Waiting(String subject, @Nullable String delivery, Instant since, String reason, boolean sentWithAll) {}

    /** How many messages are sent. */
    record Replayed(int replayed) {}

    @GetMapping("/webhook-deliveries")
    Paged<Delivery> about(@RequestParam("subject") String subject);

    @GetMapping("/returns/{id}/deliveries")
    Paged<Attempt> attemptsAt(
            @PathVariable("id") String returnId,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/webhook-deliveries/{id}")
    Delivery delivery(@PathVariable("id") String id);

    @GetMapping("/webhook-deliveries/{id}/attempts")
    Paged<Attempt> attempts(
            @PathVariable("id") String id,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @PostMapping("/webhook-deliveries/{id}/replay")
    void replay(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @GetMapping("/webhook-endpoints")
    Paged<Endpoint> endpoints();

    @GetMapping("/webhook-endpoints/{id}")
    Endpoint endpoint(@PathVariable("id") String id);

    @GetMapping("/webhook-endpoints/{id}/deliveries")
    Paged<Delivery> to(
            @PathVariable("id") String endpoint,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/webhook-endpoints/{id}/waiting")
    Paged<Waiting> waitingFor(@PathVariable("id") String endpoint);

    @PostMapping("/webhook-endpoints/{id}/replay")
    Replayed sendWaiting(@PathVariable("id") String endpoint, @RequestHeader("Idempotency-Key") String key);
}
