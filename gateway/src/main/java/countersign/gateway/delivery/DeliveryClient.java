package countersign.gateway.delivery;

import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "delivery",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface DeliveryClient {

    /** Some of a list. */
    record Some<T>(List<T> items, @Nullable String next) {}

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
            @Nullable String host,
            @Nullable String address,
            @Nullable String kind,
            @Nullable String words,
            @Nullable String error,
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
    Some<Delivery> about(@RequestParam("subject") String subject);

    @GetMapping("/returns/{id}/deliveries")
    Some<Attempt> attemptsAt(
            @PathVariable("id") String returnId,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/webhook-deliveries/{id}")
    Delivery delivery(@PathVariable("id") String id);

    @GetMapping("/webhook-deliveries/{id}/attempts")
    Some<Attempt> attempts(
            @PathVariable("id") String id,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @PostMapping("/webhook-deliveries/{id}/replay")
    void replay(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key);

    @GetMapping("/webhook-endpoints")
    Some<Endpoint> endpoints();

    @GetMapping("/webhook-endpoints/{id}")
    Endpoint endpoint(@PathVariable("id") String id);

    @GetMapping("/webhook-endpoints/{id}/deliveries")
    Some<Delivery> to(
            @PathVariable("id") String endpoint,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/webhook-endpoints/{id}/waiting")
    Some<Waiting> waitingFor(@PathVariable("id") String endpoint);

    @PostMapping("/webhook-endpoints/{id}/replay")
    Replayed sendWaiting(@PathVariable("id") String endpoint, @RequestHeader("Idempotency-Key") String key);
}
