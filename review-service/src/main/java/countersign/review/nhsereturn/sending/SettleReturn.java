package countersign.review.nhsereturn.sending;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.webhook.delivery.DeliverySettled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A delivery arrived or was given up: so the envelope is delivered or undelivered, and the process goes on. */
@Component
class SettleReturn implements OutboxHandler<DeliverySettled> {

    private final Returns returns;

    SettleReturn(Returns returns) {
        this.returns = returns;
    }

    @Override
    public MessageType<DeliverySettled> type() {
        return DeliverySettled.TYPE;
    }

    @Override
    public void deliver(DeliverySettled settled, Origin origin) {
        returns.mustChange(new ReturnId(settled.subject()), found -> settled(found, settled, origin.at()));
    }

    @Override
    public String inWords(DeliverySettled settled) {
        return "Noting that a return arrived, or could not be delivered";
    }

    private static Change<NhseReturn, Boolean> settled(NhseReturn before, DeliverySettled settled, Instant at) {
        NhseReturn after = before.withEnvelopes(
                envelope -> envelope.settled(settled.delivery(), settled.arrived(), at, settled.reason()));
        if (after.equals(before)) {
            return Change.of(before, false);
        }
        Optional<Event> event = changed(before, after);
        return Waits.settle(
                event.map(after::with).orElse(after),
                true,
                event.map(told -> List.of(ReturnAudit.entry(after, told.what(), at)))
                        .orElse(List.of()),
                at);
    }

    /** The event, if an envelope's transit has changed. */
    private static Optional<Event> changed(NhseReturn before, NhseReturn after) {
        return after.envelopes().stream()
                .filter(envelope -> !before.envelopes()
                        .get(envelope.sequence() - 1)
                        .transit()
                        .equals(envelope.transit()))
                .findFirst()
                .flatMap(envelope -> event(envelope, after));
    }

    private static Optional<Event> event(Envelope envelope, NhseReturn after) {
        int sequence = envelope.sequence();
        return switch (envelope.transit()) {
            case Transit.Delivered(var at) -> Optional.of(Event.automatic(at, after.icb(), "delivered", sequence, ""));
            case Transit.Undelivered(var at, String reason) ->
                Optional.of(Event.automatic(at, after.icb(), "undelivered", sequence, reason));
            case Transit.UnderWay underWay -> Optional.empty();
            case Transit.ReceivedOtherwise otherwise -> Optional.empty();
        };
    }
}
