package countersign.review.nhsereturn.sending;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.history.MissedMessages;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Returns that were sent while an endpoint of their region was switched off, and that the region does not have yet. */
@Component
class MissedReturns implements MissedMessages {

    private final Returns returns;
    private final Clock clock;

    MissedReturns(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public List<Missed> by(Endpoint endpoint) {
        return missed(endpoint)
                .map(found -> new Missed(
                        found.file().id().value(), found.latest().orElseThrow().dispatchedAt()))
                .sorted(Comparator.comparing(Missed::since))
                .toList();
    }

    @Override
    public void sendTo(Endpoint endpoint, Caller caller, String request) {
        missed(endpoint)
                .toList()
                .forEach(found -> returns.mustChange(found.file().id(), now -> sent(now, endpoint, caller, request)));
    }

    @Override
    public int sentBy(Endpoint endpoint, String request) {
        return returns.sentBy(endpoint.organisation(), request).size();
    }

    private Stream<NhseReturn> missed(Endpoint endpoint) {
        return returns.waitingOnRegion(endpoint.organisation()).stream()
                .map(Versioned::body)
                .filter(found -> hasMissed(found, endpoint));
    }

    private static boolean hasMissed(NhseReturn found, Endpoint endpoint) {
        return found.latest()
                .filter(envelope -> envelope.hasMissed(endpoint.id()))
                .isPresent();
    }

    private Change<NhseReturn, Boolean> sent(NhseReturn before, Endpoint endpoint, Caller caller, String request) {
        if (!hasMissed(before, endpoint)) {
            return Change.of(before, false);
        }
        Instant now = clock.instant();
        Envelope latest = before.latest().orElseThrow();
        Sending late =
                Sending.late(endpoint.id(), CreateDelivery.id(before.file(), latest.sequence(), endpoint), request);
        NhseReturn after = before.withEnvelopes(
                envelope -> envelope.sequence() == latest.sequence() ? envelope.with(late) : envelope);
        return Change.of(
                after, true, CreateDelivery.message(after, latest, late), audit(after, late.delivery(), caller, now));
    }

    private static OutboxMessage audit(NhseReturn sent, String delivery, Caller caller, Instant now) {
        List<String> subjects = List.of(sent.file().id().value(), delivery);
        return AuditMessages.entry(sent.icb().value(), "webhook.replayed", caller, subjects, null, null, now);
    }
}
