package countersign.review.webhook.history;

import countersign.platform.http.Cursor;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.webhook.delivery.AttemptLog;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries and the attempts at them, for those who may know of them; and sending one again. */
@RestController
@RequestMapping("/api/review/webhook-deliveries")
class DeliveryController {

    private final Deliveries deliveries;
    private final AttemptLog log;
    private final ReplayDelivery replay;
    private final Authorities authorities;
    private final Clock clock;

    DeliveryController(
            Deliveries deliveries, AttemptLog log, ReplayDelivery replay, Authorities authorities, Clock clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.replay = replay;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Those about one thing, such as a return, as far as the caller may know of them. */
    @GetMapping
    Page<DeliveryView> about(Caller caller, @RequestParam String subject) {
        return Page.whole(deliveries.about(subject).stream()
                .filter(delivery -> DeliverySight.sees(delivery, caller))
                .map(delivery -> view(delivery, authorities.of(caller)))
                .toList());
    }

    @GetMapping("/{id}")
    @Answers(DeliveryView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        return Respond.ok(seen(id, caller).map(delivery -> view(delivery, authorities.of(caller))));
    }

    /** The first made first; kept for 90 days. */
    @GetMapping("/{id}/attempts")
    @Answers(value = AttemptView.class, page = true)
    ResponseEntity<?> attempts(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        Cursor after = Cursor.decode(cursor, 1);
        String from = after == null ? "" : after.keys().getFirst();
        return Respond.ok(seen(id, caller).map(delivery -> Page.cut(
                        log.at(id, from, limit.value() + 1), limit.value(), entry -> Cursor.at(entry._id()))
                .map(entry -> AttemptView.of(entry.attempt(), caller.isAdministrator()))));
    }

    /** At once, with the same id and bytes; the schedule begins anew. */
    @PostMapping("/{id}/replay")
    @Answers(value = DeliveryView.class, status = 202)
    ResponseEntity<?> replay(Caller caller, IdempotencyKey key, @PathVariable String id) {
        return Respond.with(replay.one(id, caller, key), delivery -> ResponseEntity.accepted()
                .body(view(delivery, authorities.of(caller))));
    }

    private Outcome<Delivery> seen(String id, Caller caller) {
        return deliveries
                .find(id)
                .filter(delivery -> DeliverySight.sees(delivery, caller))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Deliveries.ABSENT));
    }

    private DeliveryView view(Delivery delivery, Authority authority) {
        return DeliveryView.of(delivery, DeliverySight.mayReplay(delivery, authority), clock.instant());
    }
}
