package countersign.review.webhook.history;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Outcome;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Everything that waits for one endpoint, and sending all of it: what was given up, and what was sent while the
 * endpoint was switched off. What was given up longer ago than 14 days is listed, and sent by itself only.
 */
@Component
class ReplayAll {

    private static final Duration REACH = Duration.ofDays(14);
    private static final int AT_ONCE = 1_000;

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final MissedMessages missed;
    private final ReplayDelivery replay;
    private final Authorities authorities;
    private final Clock clock;

    ReplayAll(
            Deliveries deliveries,
            Endpoints endpoints,
            MissedMessages missed,
            ReplayDelivery replay,
            Authorities authorities,
            Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.missed = missed;
        this.replay = replay;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The first given up first, then what it missed while it was switched off; a thousand given up at most. */
    Outcome<List<WaitingView>> waitingFor(String id, Caller caller) {
        Instant reach = reach();
        return endpoints.seen(id, caller).map(endpoint -> Stream.concat(
                        deliveries.givenUpSince(Instant.EPOCH, id, AT_ONCE).stream()
                                .map(delivery -> WaitingView.of(delivery, reach)),
                        missed.by(endpoint.body()).stream().map(WaitingView::of))
                .toList());
    }

    /** A thousand given up at most; answers how many this request has sent. */
    Outcome<Integer> send(String id, Caller caller, IdempotencyKey key) {
        Authority authority = authorities.of(caller);
        return endpoints.seen(id, caller).then(found -> {
            Endpoint endpoint = found.body();
            if (!DeliverySight.mayReplayAllTo(endpoint.organisation(), authority)) {
                return Outcome.refused(ReplayDelivery.NOT_YOURS);
            }
            if (!endpoint.isActive()) {
                return Outcome.refused(ReplayDelivery.DISABLED);
            }
            String request = ReplayDelivery.name(caller, key);
            if (sentBy(endpoint, request) == 0) {
                missed.sendTo(endpoint, caller, request);
                deliveries
                        .givenUpSince(reach(), id, AT_ONCE)
                        .forEach(failed -> replay.replay(failed.id(), true, authority, request));
            }
            return Outcome.done(sentBy(endpoint, request));
        });
    }

    private int sentBy(Endpoint endpoint, String request) {
        return missed.sentBy(endpoint, request)
                + deliveries.replayedBy(request, endpoint.id(), AT_ONCE).size();
    }

    private Instant reach() {
        return clock.instant().minus(REACH);
    }
}
