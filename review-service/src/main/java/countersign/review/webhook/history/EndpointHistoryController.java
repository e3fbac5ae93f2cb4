package countersign.review.webhook.history;

import countersign.platform.http.Cursor;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.endpoint.Endpoints;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that was sent to one endpoint, for its organisation and for administrators; and sending what waits for it. */
@RestController
@RequestMapping("/api/review/webhook-endpoints/{id}")
class EndpointHistoryController {

    /** More than this share one instant only in a test. */
    private static final int AT_ONE_INSTANT = 50;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final ReplayAll replay;
    private final Authorities authorities;
    private final Clock clock;

    EndpointHistoryController(
            Endpoints endpoints, Deliveries deliveries, ReplayAll replay, Authorities authorities, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.replay = replay;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** How many messages the request has sent. */
    record Replayed(int replayed) {}

    /** The latest first. */
    @GetMapping("/deliveries")
    @Answers(value = DeliveryView.class, page = true)
    ResponseEntity<?> list(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        Cursor after = Cursor.decode(cursor, 2);
        Authority authority = authorities.of(caller);
        return Respond.ok(endpoints.seen(id, caller).map(endpoint -> page(id, after, limit.value())
                .map(delivery ->
                        DeliveryView.of(delivery, DeliverySight.mayReplay(delivery, authority), clock.instant()))));
    }

    /** Everything that does not arrive by itself: given up, or sent while the endpoint was switched off. */
    @GetMapping("/waiting")
    @Answers(value = WaitingView.class, page = true)
    ResponseEntity<?> waiting(Caller caller, @PathVariable String id) {
        return Respond.ok(replay.waitingFor(id, caller).map(Page::whole));
    }

    /** What was given up in the last 14 days, and what was sent while the endpoint was switched off, at once. */
    @PostMapping("/replay")
    @Answers(value = Replayed.class, status = 202)
    ResponseEntity<?> replay(Caller caller, IdempotencyKey key, @PathVariable String id) {
        return Respond.with(
                replay.send(id, caller, key), count -> ResponseEntity.accepted().body(new Replayed(count)));
    }

    private Page<Delivery> page(String endpoint, @Nullable Cursor cursor, int limit) {
        Instant from = cursor == null ? Cursor.LATEST : cursor.instant(0);
        String last = cursor == null ? "" : cursor.keys().getLast();
        return Page.cut(
                deliveries.to(endpoint, from, limit + 1 + AT_ONE_INSTANT).stream()
                        .filter(found ->
                                !found.createdAt().equals(from) || found.id().compareTo(last) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                found -> Cursor.at(found.createdAt().toString(), found.id()));
    }
}
