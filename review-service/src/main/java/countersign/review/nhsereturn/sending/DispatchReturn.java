package countersign.review.nhsereturn.sending;

import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.Reviews;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends a return: the next envelope around the same content, one message to each active endpoint of the region. From
 * then on the region sees the return, delivered or not. One job makes one envelope, however often it comes.
 */
@Component
class DispatchReturn {

    private static final String NO_ENDPOINT =
            "The region’s system is not connected to Countersign. Tell the region that it can sign in to Countersign and read the return.";

    private final Returns returns;
    private final Reviews reviews;
    private final Endpoints endpoints;
    private final RequireBefore requireBefore;
    private final Clock clock;

    DispatchReturn(Returns returns, Reviews reviews, Endpoints endpoints, RequireBefore requireBefore, Clock clock) {
        this.returns = returns;
        this.reviews = reviews;
        this.endpoints = endpoints;
        this.requireBefore = requireBefore;
        this.clock = clock;
    }

    void dispatch(ReturnId id, long job) {
        ReturnFile file = returns.find(id).map(Versioned::body).orElseThrow().file();
        requireBefore.returning(file);
        returns.mustChange(id, found -> dispatched(found, job));
        reviews.grantSight(file.review(), file.region());
    }

    private Change<NhseReturn, Boolean> dispatched(NhseReturn before, long job) {
        boolean done = before.envelopes().stream().anyMatch(envelope -> envelope.dispatchJob() == job);
        if (done || before.standing() instanceof Standing.Accepted) {
            return Change.of(before, false);
        }
        Envelope envelope = envelope(before, job, clock.instant());
        String what = envelope.sequence() == 1 ? "submitted" : "resubmitted";
        Event event = Event.automatic(envelope.dispatchedAt(), before.icb(), what, envelope.sequence(), "");
        NhseReturn after = before.submitted(envelope).with(event);
        Stream<OutboxMessage> messages =
                envelope.sendings().stream().map(sending -> CreateDelivery.message(after, envelope, sending));
        Stream<OutboxMessage> evidence =
                envelope.sequence() == 1 ? Stream.of(EvidenceOrder.of(after, envelope.dispatchedAt())) : Stream.empty();
        Stream<OutboxMessage> audit = Stream.of(ReturnAudit.entry(after, what, envelope.dispatchedAt()));
        return new Change<>(
                after,
                true,
                Stream.of(messages, audit, evidence).flatMap(each -> each).toList());
    }

    private Envelope envelope(NhseReturn before, long job, Instant now) {
        int sequence = before.sequence() + 1;
        List<Sending> sendings = endpoints.activeOf(before.file().region()).stream()
                .map((Endpoint endpoint) ->
                        Sending.to(endpoint.id(), CreateDelivery.id(before.file(), sequence, endpoint)))
                .toList();
        Transit transit = sendings.isEmpty() ? new Transit.Undelivered(now, NO_ENDPOINT) : new Transit.UnderWay();
        return new Envelope(sequence, now, job, sendings, transit);
    }
}
