package countersign.review.webhook.history;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.Replay;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has messages sent again at once, whatever became of them: the same bytes under the same id, so that a receiver that
 * has them already knows. The schedule begins anew. A repeat with the same key changes nothing.
 */
@Component
class ReplayDelivery {

    private static final int KEY_LENGTH = 26;

    static final Refusal NOT_YOURS = new Refusal.NotPermitted(
            "not-permitted-to-replay",
            "Only the ICB's review lead or programme office, the region's reviewer or system, or an administrator can"
                    + " have this sent again.");
    static final Refusal DISABLED = new Refusal.WrongState(
            "endpoint-disabled",
            "The endpoint is switched off, because its receiver answered that it is gone. An administrator has to"
                    + " enter its address again first.");
    private static final Refusal UNDER_WAY =
            new Refusal.WrongState("attempt-under-way", "An attempt is being made right now. Look again in a minute.");

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Authorities authorities;
    private final Clock clock;

    ReplayDelivery(Deliveries deliveries, Endpoints endpoints, Authorities authorities, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Delivery> one(String id, Caller caller, IdempotencyKey key) {
        boolean active = deliveries
                .find(id)
                .flatMap(found -> endpoints.find(found.endpoint()))
                .filter(Endpoint::isActive)
                .isPresent();
        return replay(id, active, authorities.of(caller), name(caller, key));
    }

    Outcome<Delivery> replay(String id, boolean active, Authority authority, String key) {
        Instant now = clock.instant();
        return deliveries.change(id, found -> replayed(found.body(), active, authority, key, now));
    }

    private static Outcome<Change<Delivery, Delivery>> replayed(
            Delivery before, boolean active, Authority authority, String key, Instant now) {
        Caller caller = authority.caller();
        if (!DeliverySight.sees(before, caller)) {
            return Outcome.refused(Deliveries.ABSENT);
        }
        if (!DeliverySight.mayReplay(before, authority)) {
            return Outcome.refused(NOT_YOURS);
        }
        if (before.isReplayedBy(key)) {
            return Outcome.done(Change.of(before, before));
        }
        if (!active) {
            return Outcome.refused(DISABLED);
        }
        if (before.isUnderWay(now)) {
            return Outcome.refused(UNDER_WAY);
        }
        Delivery after = before.replayed(new Replay(key, now, caller.name()));
        List<String> subjects = List.of(before.subject(), before.id());
        return Outcome.done(Change.of(
                after,
                after,
                AuditMessages.entry(before.sender().value(), "webhook.replayed", caller, subjects, null, null, now)));
    }

    static String name(Caller caller, IdempotencyKey key) {
        return key.idFor(caller, "webhook-replay", KEY_LENGTH);
    }
}
